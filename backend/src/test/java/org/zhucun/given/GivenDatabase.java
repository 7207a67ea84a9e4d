package org.zhucun.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Tree;

/** 直连数据库: SQL as the application's role, in whichever line of command, the way an attacker with its password would write it. */
public final class GivenDatabase {
    private GivenDatabase() {}

    /** Statements of one transaction, the office's node already told and a deed named. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    /** As an office of the region tree at a path; {@code "/"} sees the whole country. */
    public static <T> T asRegion(String path, Work<T> work) {
        return as(Tree.REGION, path, work);
    }

    public static <T> T as(Tree tree, String path, Work<T> work) {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(begin(connection, tree, path));
                connection.commit();
                return result;
            } catch (SQLException failure) {
                connection.rollback();
                throw new DatabaseRefused(failure);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Sql begin(Connection connection, Tree tree, String path) throws SQLException {
        Sql sql = new Sql(connection);
        UUID deed = Ids.next();
        String role = "zhucun_by_" + tree.name().toLowerCase(java.util.Locale.ROOT);
        sql.run("set local role " + role);
        sql.run("select set_config('scope.path', ?, true), set_config('audit.deed', ?, true)", path, deed.toString());
        sql.run(
                "insert into deed (id, account_name, role, office_path, office_name, action, outcome, request_id)"
                        + " values (?, 'test', '-', '/', '-', 'DEMO_LOADED', 'DONE', 'test')",
                deed);
        return sql;
    }

    /** What PostgreSQL refused, with its SQLSTATE and constraint in the message. */
    public static final class DatabaseRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String state;

        DatabaseRefused(SQLException cause) {
            super(cause.getSQLState() + " " + cause.getMessage(), cause);
            state = cause.getSQLState();
        }

        public String state() {
            return state;
        }
    }

    /** Statements on one connection. */
    public static final class Sql {
        private final Connection connection;

        Sql(Connection connection) {
            this.connection = connection;
        }

        public int run(String text, Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(text, values)) {
                return statement.execute() ? 0 : statement.getUpdateCount();
            }
        }

        public List<String> texts(String text, Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(text, values);
                    ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }

        public long count(String text, Object... values) throws SQLException {
            return Long.parseLong(texts(text, values).get(0));
        }

        private PreparedStatement prepared(String text, Object... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(text);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }
    }
}
