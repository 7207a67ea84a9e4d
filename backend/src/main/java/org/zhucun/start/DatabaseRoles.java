package org.zhucun.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** The database and its roles 数据库角色, from the one script that administrators use as well (deploy/sql/roles.sql). */
public final class DatabaseRoles {

    public static final String SUPERUSER = "postgres";
    public static final String OWNER = "zhucun_owner";
    public static final String APP = "zhucun_app";

    private static final String SCRIPT = "/deploy/sql/roles.sql";

    private DatabaseRoles() {}

    /** Makes the database unless it is there; the connection leads to another database of the server. */
    public static void createDatabase(Connection administrator, String name) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (Statement statement = administrator.createStatement();
                ResultSet found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        try (Statement statement = administrator.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8'");
        }
    }

    /** Brings the roles and their rights up to date; the connection leads to the database itself. */
    public static void apply(Connection administrator, String ownerPassword, String appPassword) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute(script());
        }
        // hashed here: the clear password never reaches the server or its log
        PGConnection postgres = administrator.unwrap(PGConnection.class);
        postgres.alterUserPassword(OWNER, ownerPassword.toCharArray(), "scram-sha-256");
        postgres.alterUserPassword(APP, appPassword.toCharArray(), "scram-sha-256");
    }

    /** Connects with a plain driver: the pool does not exist yet. */
    public static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "zhucun-start");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL", "08001");
        }
        return connection;
    }

    private static String script() {
        try (InputStream script = DatabaseRoles.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is not packaged");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
