package org.zhucun.kernel;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * 查询: a read-only projection whose conditions depend on what the caller filters by. Values are always parameters; only text written in
 * the source enters the statement. Runs on the transaction's connection, so the row scope holds.
 */
public final class Select {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private boolean first;

    private Select(String text, Object... given) {
        this.text = new StringBuilder(text);
        values.addAll(Arrays.asList(given));
        first = true;
    }

    /** Begins with everything before {@code where}. */
    public static Select from(String text, Object... values) {
        return new Select(text, values);
    }

    /** A condition with its values. */
    public Select where(String condition, Object... given) {
        text.append(first ? "\nwhere " : "\n  and ").append(condition);
        first = false;
        values.addAll(Arrays.asList(given));
        return this;
    }

    /** A condition with one value, left out when the value is null. */
    public Select whereIf(Object value, String condition) {
        return value == null ? this : where(condition, value);
    }

    /** The rows of a region's subtree: the half-open range that an index on the path serves. */
    public Select beneath(String pathColumn, String path) {
        return path == null ? this : where(pathColumn + " >= ? and " + pathColumn + " < ?", path, path + "~");
    }

    /** What comes after the conditions: order, limit as a literal. */
    public Select then(String tail, Object... given) {
        text.append('\n').append(tail);
        values.addAll(Arrays.asList(given));
        return this;
    }

    /** The whole of it as the inner query of another; {@code %s} stands where. */
    public Select within(String outer) {
        Select around = new Select(outer.replace("%s", text));
        around.values.addAll(values);
        return around;
    }

    /** Escapes {@code %}, {@code _} and {@code \} so that they are found literally by {@code like}. */
    public static String literal(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public <T> List<T> list(DataSource database, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text.toString())) {
            bind(connection, statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Counts the rows, giving up at {@link CursorPage#TOTAL_CAP}. */
    public CursorPage.Total total(DataSource database) {
        Select counted = new Select("select count(*) from (" + text + "\nlimit " + (CursorPage.TOTAL_CAP + 1) + ") c");
        counted.values.addAll(values);
        return CursorPage.Total.capped(
                counted.list(database, rows -> rows.getLong(1)).get(0));
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Collection<?> many) {
                Array array = connection.createArrayOf(
                        "text", many.stream().map(String::valueOf).toArray());
                statement.setArray(i + 1, array);
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
