package org.zhucun.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhucun.start.DatabaseAccess;
import org.zhucun.start.DatabaseRoles;
import org.zhucun.start.EmbeddedDatabase;
import org.zhucun.start.EmbeddedSettings;
import org.zhucun.start.StartRefused;

/**
 * A fresh database 测试数据库 for one run of Quarkus tests, gone afterwards.
 *
 * <p>By default the embedded server in {@code target/}, quick instead of durable. With the system properties
 * {@code zhucun.test.database.url} (any database of the server), {@code .user} and {@code .password} (a superuser) it is a
 * scratch database on that server.
 */
public final class DatabaseForTests implements QuarkusTestResourceLifecycleManager {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String PREFIX = "test-home-";

    private static DatabaseForTests running;

    private Path home;
    private EmbeddedDatabase embedded;
    private String scratch;

    /** Programs unpacked once for all tests of this module. */
    public static Path binaries() {
        return TARGET.resolve("postgres-binaries");
    }

    @Override
    public Map<String, String> start() {
        try {
            Optional<String> server = setting("url");
            home = newHome(server.isEmpty());
            running = this;
            return (server.isPresent() ? onServer(server.get()) : embedded()).asConfiguration();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A directory for an embedded server; who asked for it deletes it, and if he cannot, the next run does.
     *
     * @param withDivisions whether it begins with the template, if there is one
     */
    public static Path newHome(boolean withDivisions) throws IOException {
        removeLeftovers();
        Files.createDirectories(TARGET);
        Path home = Files.createTempDirectory(TARGET, PREFIX);
        Path template = DatabaseTemplate.path(TARGET);
        if (withDivisions && Files.isDirectory(template)) {
            Files.delete(home);
            DatabaseTemplate.copy(template, home);
        }
        return home;
    }

    @Override
    public void stop() {
        try {
            if (embedded != null) {
                embedded.close();
            }
            if (scratch != null) {
                try (Connection administrator = administrator(setting("url").orElseThrow());
                        Statement statement = administrator.createStatement()) {
                    statement.execute("drop database if exists " + scratch + " with (force)");
                }
            }
            if (home != null) {
                delete(home);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a copy of the database as it is now for later runs, unless there is one. Nothing else may be writing. */
    static void keepTemplate() {
        Path template = DatabaseTemplate.path(TARGET);
        if (running == null || running.embedded == null || Files.isDirectory(template)) {
            return;
        }
        String url = running.embedded.access().url();
        try (Connection superuser =
                        DatabaseRoles.connect(url, DatabaseRoles.SUPERUSER, superuserPassword(running.home));
                Statement statement = superuser.createStatement()) {
            removeTemplates();
            DatabaseTemplate.take(statement, running.home, template);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the superuser of the server that the tests run on. */
    static Connection superuser() throws SQLException {
        Optional<String> server = setting("url");
        try {
            return server.isPresent()
                    ? administrator(server.get())
                    : DatabaseRoles.connect(
                            running.embedded.access().url(), DatabaseRoles.SUPERUSER, superuserPassword(running.home));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String superuserPassword(Path home) throws IOException {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("keys/database.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty("superuser");
    }

    private static void removeTemplates() throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(TARGET, "test-template-*")) {
            for (Path template : old) {
                delete(template);
            }
        }
    }

    private DatabaseAccess embedded() {
        embedded = EmbeddedDatabase.start(EmbeddedSettings.forTests(home, binaries()));
        return embedded.access();
    }

    private DatabaseAccess onServer(String url) throws SQLException {
        scratch = "zhucun_test_" + UUID.randomUUID().toString().substring(0, 8);
        String here = url.replaceFirst("/[^/?]*(\\?|$)", "/" + scratch + "$1");
        try (Connection administrator = administrator(url)) {
            DatabaseRoles.createDatabase(administrator, scratch);
        }
        String password = UUID.randomUUID().toString();
        try (Connection administrator = administrator(here)) {
            DatabaseRoles.apply(administrator, password, password);
        }
        return new DatabaseAccess(
                here, DatabaseRoles.APP, password, DatabaseRoles.OWNER, password, home.resolve("keys"));
    }

    private static Connection administrator(String url) throws SQLException {
        return DatabaseRoles.connect(
                url,
                setting("user").orElse(DatabaseRoles.SUPERUSER),
                setting("password").orElse(""));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty("zhucun.test.database." + name))
                .filter(value -> !value.isBlank());
    }

    /** An aborted run leaves a server behind; one that still runs holds the lock of its home and is left alone. */
    static void removeLeftovers() throws IOException {
        if (!Files.isDirectory(TARGET)) {
            return;
        }
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(TARGET, PREFIX + "*")) {
            for (Path left : homes) {
                try {
                    EmbeddedDatabase.stopOrphan(EmbeddedSettings.forTests(left, binaries()));
                    delete(left);
                } catch (StartRefused running) {
                    continue;
                }
            }
        }
    }

    public static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(directory)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
