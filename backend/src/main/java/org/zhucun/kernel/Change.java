package org.zhucun.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * 写入: a statement that changes rows, on the transaction's connection, so the row scope and the trail hold. Values are always parameters;
 * only text written in the source enters the statement. For repositories.
 */
public final class Change {
    private Change() {}

    /** @return how many rows changed */
    public static int run(DataSource database, String text, Object... values) {
        return each(database, text, List.<Object[]>of(values));
    }

    /**
     * The same for one row whose version stands in the condition.
     *
     * @throws DomainException 412 when somebody changed it since it was read
     */
    public static void current(DataSource database, String text, Object... values) {
        if (run(database, text, values) == 0) {
            throw DomainException.of(ProblemType.STALE);
        }
    }

    /**
     * The same statement for many.
     *
     * @return how many rows changed in all
     */
    public static int each(DataSource database, String text, List<Object[]> many) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (Object[] values : many) {
                bind(connection, statement, values);
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Collection<?> all) {
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text", all.stream().map(String::valueOf).toArray()));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
