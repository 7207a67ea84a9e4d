package org.zhucun.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.given.DatabaseForTests;

/** The life of the embedded database: first start, restart, crash, refusals. */
class EmbeddedDatabaseTest {

    private static final Path BINARIES = DatabaseForTests.binaries();

    @TempDir
    Path temporary;

    private EmbeddedDatabase database;

    @AfterEach
    void stopTheServer() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void is_durable_unless_a_test_asks_otherwise() throws SQLException {
        database = EmbeddedDatabase.start(durable());
        try (Connection app = asApp()) {
            assertEquals("on", text(app, "show fsync"));
            assertEquals("on", text(app, "show synchronous_commit"));
            assertEquals("on", text(app, "show full_page_writes"));
            assertEquals("UTF8", text(app, "show server_encoding"));
            assertEquals("UTC", text(app, "show timezone"));
            assertEquals("127.0.0.1", text(app, "show listen_addresses"));
            assertEquals("18", text(app, "select current_setting('server_version_num')::int / 10000"));
        }
        try (Connection superuser = database.connectAsSuperuser()) {
            assertEquals("", text(superuser, "show unix_socket_directories"));
        }
        assertTrue(EmbeddedSettings.in(temporary).durable());
    }

    @Test
    void refuses_to_run_when_a_setting_makes_commits_losable() throws SQLException {
        database = EmbeddedDatabase.start(durable());
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role zhucun_app set synchronous_commit = off");
        }
        database.close();
        StartRefused refused = assertThrows(StartRefused.class, () -> EmbeddedDatabase.start(durable()));
        assertTrue(refused.getMessage().contains("synchronous_commit=off"), refused.getMessage());
        assertNothingRuns();
    }

    @Test
    void admits_nobody_without_the_password_and_keeps_the_passwords_to_itself() throws Exception {
        database = EmbeddedDatabase.start(quick());
        for (String user : new String[] {"postgres", "zhucun_owner", "zhucun_app"}) {
            for (String password : new String[] {"", "postgres", user}) {
                assertThrows(
                        SQLException.class,
                        () -> DatabaseRoles.connect(database.access().url(), user, password)
                                .close(),
                        user);
            }
        }
        try (Connection superuser = database.connectAsSuperuser()) {
            assertEquals(
                    "scram-sha-256",
                    text(superuser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
            assertEquals(
                    "t",
                    text(
                            superuser,
                            "select bool_and(rolpassword like 'SCRAM-SHA-256$%') from pg_authid where rolcanlogin"));
        }
        Path passwords = temporary.resolve("home/keys/database.properties");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)));
        assertFalse(Files.exists(temporary.resolve("home/keys/initdb.password")));
        assertFalse(database.access().toString().contains(database.access().appPassword()));
    }

    @Test
    void keeps_its_data_over_a_restart_and_frees_the_directory_when_it_stops() throws SQLException {
        database = EmbeddedDatabase.start(quick());
        write("before the restart");
        String url = database.access().url();
        database.close();
        assertNothingRuns();
        assertThrows(
                SQLException.class,
                () -> DatabaseRoles.connect(url, "zhucun_app", "x").close());
        database = EmbeddedDatabase.start(quick());
        assertEquals("before the restart", read());
    }

    @Test
    void recognises_the_orphan_of_a_killed_process_and_loses_nothing() throws Exception {
        Path home = temporary.resolve("home");
        Process other = OtherProcess.start(home, BINARIES);
        String ready = OtherProcess.firstLine(other);
        assertTrue(ready.startsWith("READY "), ready);
        long orphan = Long.parseLong(ready.substring("READY ".length()));
        other.destroyForcibly().waitFor();
        assertTrue(runs(orphan), "the server outlives its application");

        database = EmbeddedDatabase.start(quick());
        assertNotEquals(orphan, database.serverPid().orElseThrow());
        assertFalse(runs(orphan));
        write("after the orphan");
        assertEquals("after the orphan", read());
    }

    @Test
    void refuses_a_second_start_on_the_same_directory_and_says_who_holds_it() throws Exception {
        database = EmbeddedDatabase.start(quick());
        StartRefused inside = assertThrows(StartRefused.class, () -> EmbeddedDatabase.start(quick()));
        Process other = OtherProcess.start(temporary.resolve("home"), BINARIES);
        String answer = OtherProcess.firstLine(other);
        assertTrue(other.waitFor(20, TimeUnit.SECONDS));
        assertEquals(1, other.exitValue());
        String pid = Long.toString(ProcessHandle.current().pid());
        for (String sentence : new String[] {inside.getMessage(), answer}) {
            assertTrue(sentence.contains("already runs on " + temporary.resolve("home")), sentence);
            assertTrue(sentence.contains("kill " + pid), sentence);
        }
        try (Connection app = asApp()) {
            assertEquals("1", text(app, "select 1"));
        }
    }

    @Test
    void starts_beside_a_pid_file_that_names_no_server_of_its_own() throws IOException {
        database = EmbeddedDatabase.start(quick());
        database.close();
        // this very process is alive but is no PostgreSQL
        Path pidFile = temporary.resolve("home/postgres/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + temporary + "\n0\n1\n\n\n0 0\n");
        DataDirectory data = new DataDirectory(pidFile.getParent(), PostgresBinaries.unpackInto(BINARIES));
        assertTrue(data.server().isEmpty());
        Files.writeString(pidFile, "");
        assertTrue(data.server().isEmpty());
        Files.writeString(pidFile, "999999999\n");
        assertTrue(data.server().isEmpty());
        database = EmbeddedDatabase.start(quick());
        assertTrue(database.serverPid().isPresent());
    }

    @Test
    void starts_its_server_again_when_that_alone_is_killed() throws Exception {
        database = EmbeddedDatabase.start(durable());
        write("acknowledged");
        long first = database.serverPid().orElseThrow();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String found = null;
        while (found == null && System.nanoTime() < end) {
            try {
                found = read();
            } catch (SQLException stillStarting) {
                Thread.sleep(100);
            }
        }
        assertEquals("acknowledged", found);
        assertNotEquals(first, database.serverPid().orElseThrow());
    }

    @Test
    void refuses_data_of_another_postgresql_and_leaves_it_alone() throws IOException {
        database = EmbeddedDatabase.start(quick());
        database.close();
        Path version = temporary.resolve("home/postgres/PG_VERSION");
        Files.writeString(version, "19\n");
        StartRefused refused = assertThrows(StartRefused.class, () -> EmbeddedDatabase.start(quick()));
        assertTrue(refused.getMessage().contains("PostgreSQL 19"), refused.getMessage());
        assertEquals("19\n", Files.readString(version));
        Files.writeString(version, "18\n");
        database = EmbeddedDatabase.start(quick());
    }

    @Test
    void refuses_an_unwritable_directory_a_full_disk_a_taken_port_and_lost_passwords() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertRefused(EmbeddedSettings.forTests(file.resolve("home"), BINARIES), "cannot write");

        Path home = temporary.resolve("home");
        assertRefused(new EmbeddedSettings(home, BINARIES, 0, "128MB", false, Long.MAX_VALUE), "make room");

        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(
                    quick().withPort(taken.getLocalPort()), "Port " + taken.getLocalPort() + " on 127.0.0.1 is taken");
        }
        Files.delete(home.resolve("keys/database.properties"));
        assertRefused(quick(), "restore the directory keys/");
        assertNothingRuns();
        assertThrows(StartRefused.class, () -> quick().withSharedBuffers("1 GB; -c fsync=off"));
        assertThrows(StartRefused.class, () -> quick().withPort(70_000));
    }

    @Test
    void begins_again_where_a_first_start_was_interrupted() throws IOException {
        Path half = temporary.resolve("home/postgres.new/base");
        Files.createDirectories(half);
        Files.writeString(half.resolve("left"), "x");
        database = EmbeddedDatabase.start(quick());
        assertFalse(Files.exists(half.getParent()));
    }

    @Test
    void a_copy_of_a_stopped_home_starts_in_another_place() throws Exception {
        database = EmbeddedDatabase.start(quick());
        write("in the backup");
        database.close();
        Path copy = temporary.resolve("copy");
        Process copying =
                new ProcessBuilder("cp", "-a", temporary.resolve("home").toString(), copy.toString()).start();
        assertEquals(0, copying.waitFor());
        database = EmbeddedDatabase.start(EmbeddedSettings.forTests(copy, BINARIES));
        assertEquals("in the backup", read());
        assertEquals(copy.resolve("keys"), database.access().keys());
    }

    private void assertRefused(EmbeddedSettings settings, String because) {
        StartRefused refused = assertThrows(StartRefused.class, () -> EmbeddedDatabase.start(settings));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
        assertEquals(2, refused.getMessage().lines().count(), refused.getMessage());
    }

    /** A process that ended and is not buried yet has no command any more. */
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private void assertNothingRuns() {
        DataDirectory data =
                new DataDirectory(temporary.resolve("home/postgres"), PostgresBinaries.unpackInto(BINARIES));
        assertTrue(data.server().isEmpty());
    }

    private EmbeddedSettings quick() {
        return EmbeddedSettings.forTests(temporary.resolve("home"), BINARIES);
    }

    private EmbeddedSettings durable() {
        return new EmbeddedSettings(temporary.resolve("home"), BINARIES, 0, "32MB", true, 0);
    }

    private Connection asApp() throws SQLException {
        return DatabaseRoles.connect(
                database.access().url(),
                database.access().appUser(),
                database.access().appPassword());
    }

    private void write(String word) throws SQLException {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists words (word text)");
            statement.execute("insert into words values ('" + word + "')");
        }
    }

    private String read() throws SQLException {
        try (Connection owner = asOwner()) {
            return text(owner, "select string_agg(word, ',') from words");
        }
    }

    private Connection asOwner() throws SQLException {
        return DatabaseRoles.connect(
                database.access().url(),
                database.access().ownerUser(),
                database.access().ownerPassword());
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
