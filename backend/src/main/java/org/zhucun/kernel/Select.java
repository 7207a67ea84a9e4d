package org.zhucun.kernel;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * 查询: a read-only projection whose conditions depend on what the caller filters by. Values are always parameters; only text written in
 * the source enters the statement. Runs on the transaction's connection, so the row scope holds.
 */
public final class Select {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private boolean first;
    private boolean few;
    private boolean alongIndex;

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

    /** These rows and no others: so few that they are better sorted than met along an index. */
    public Select among(String idColumn, Collection<UUID> ids) {
        few = true;
        return where(idColumn + " = any (?::uuid[])", ids);
    }

    /** What comes after the conditions: order, limit as a literal. */
    public Select then(String tail, Object... given) {
        text.append('\n').append(tail);
        values.addAll(Arrays.asList(given));
        return this;
    }

    /**
     * The newest rows of a scope. The planner takes every scope for 1 row of 200: of many it would sort all that match for one page, of few
     * it would look through everybody's. So a wide scope is read along the index in the order of the list until the page is full, a narrow
     * one whole and then sorted.
     *
     * @param day column with the day; the rows of a day are in the order of the column {@code id}
     * @param wide whether a good part of all rows lies within the scope
     */
    public Select newest(String day, String id, boolean wide, int limit) {
        alongIndex = wide && !few;
        return then("order by " + day + (alongIndex ? "" : " + 0") + " desc, " + id + " desc limit " + limit);
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
        List<T> found = new ArrayList<>();
        each(database, 0, row, found::add);
        return found;
    }

    /**
     * One row after the other, as of one moment, so many in memory at a time; 0 for all. Within the transaction, which may write between
     * two rows.
     */
    public <T> void each(DataSource database, int fetched, Row<T> row, Consumer<T> found) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text.toString())) {
            bind(connection, statement);
            statement.setFetchSize(fetched);
            sorting(connection, !alongIndex);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.accept(row.read(rows));
                }
            }
            sorting(connection, true);
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

    /** Within the transaction only; nothing is said where nothing was changed. */
    private void sorting(Connection connection, boolean on) throws SQLException {
        if (alongIndex) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local enable_sort = " + (on ? "on" : "off"));
            }
        }
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
