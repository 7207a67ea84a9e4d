package org.zhucun.fieldwork;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.zhucun.kernel.DatabaseFailure;

/** 写入: one new row of a table that is only added to. Names of columns are written in the source, values are parameters. */
public final class Insert {
    private final String table;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String conflict = "";

    private Insert(String table) {
        this.table = table;
    }

    public static Insert into(String table) {
        return new Insert(table);
    }

    public Insert set(String column, Object value) {
        values.put(column, value);
        return this;
    }

    /** What happens where the row is there already: {@code on conflict …}, written in the source. */
    public Insert orElse(String onConflict) {
        conflict = " " + onConflict;
        return this;
    }

    public void run(DataSource database) {
        String places = "?, ".repeat(values.size()).replaceAll(", $", "");
        String text = "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + places + ")"
                + conflict;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(text)) {
            int at = 1;
            for (Object value : values.values()) {
                bind(connection, insert, at++, value);
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement insert, int at, Object value)
            throws SQLException {
        if (value instanceof Collection<?> many) {
            insert.setArray(
                    at,
                    connection.createArrayOf(
                            "text", many.stream().map(String::valueOf).toArray()));
        } else {
            insert.setObject(at, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }
}
