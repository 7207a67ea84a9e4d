package org.zhucun.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database that Zhucun brings along 内置数据库: PostgreSQL in a directory of its own, reachable from this machine with a
 * password only, durable, alive exactly as long as the application.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final String DATABASE = "zhucun";
    private static final int ATTEMPTS = 100;
    private static final long WATCH_MILLISECONDS = 500;

    private final EmbeddedSettings settings;
    private final HomeLock lock;
    private final DataDirectory data;
    private DatabasePasswords passwords;
    private int port;
    private volatile boolean closed;

    private EmbeddedDatabase(EmbeddedSettings settings, HomeLock lock) {
        this.settings = settings;
        this.lock = lock;
        this.data = new DataDirectory(settings.data(), PostgresBinaries.unpackInto(settings.binaries()));
    }

    /** Starts the server on its directory, making both on the first start. */
    public static EmbeddedDatabase start(EmbeddedSettings settings) {
        HomeLock lock = HomeLock.acquire(settings.home());
        EmbeddedDatabase database = null;
        try {
            requireSpace(settings);
            database = new EmbeddedDatabase(settings, lock);
            database.startServer();
            return database;
        } catch (RuntimeException e) {
            if (database == null) {
                lock.close();
            } else {
                database.close();
            }
            throw e;
        }
    }

    /** Stops the server that an aborted process left on a home, if there is one. */
    public static void stopOrphan(EmbeddedSettings settings) {
        try (HomeLock lock = HomeLock.acquire(settings.home())) {
            new EmbeddedDatabase(settings, lock).data.stop();
        }
    }

    public DatabaseAccess access() {
        return new DatabaseAccess(
                url(DATABASE),
                DatabaseRoles.APP,
                passwords.app(),
                DatabaseRoles.OWNER,
                passwords.owner(),
                settings.keys());
    }

    /** Process id of the server, while it runs. */
    public Optional<Long> serverPid() {
        return data.server().map(ProcessHandle::pid);
    }

    public int port() {
        return port;
    }

    /** For maintenance and tests: the superuser of this server. */
    public Connection connectAsSuperuser() throws SQLException {
        return DatabaseRoles.connect(url(DATABASE), DatabaseRoles.SUPERUSER, passwords.superuser());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                data.stop();
            } finally {
                lock.close();
            }
        }
    }

    private void startServer() {
        boolean exists = data.exists();
        if (exists) {
            data.requireOwnVersion();
            data.stop();
        }
        passwords = DatabasePasswords.open(settings.keys(), exists);
        if (!exists) {
            initialise();
        }
        launch();
        try {
            prepare();
        } catch (SQLException e) {
            throw DataDirectory.refused("its first connection", e.getMessage());
        }
        watch();
    }

    private void initialise() {
        Path passwordFile = settings.keys().resolve("initdb.password");
        KeyFiles.write(passwordFile, passwords.superuser() + "\n");
        try {
            data.initialise(passwordFile, settings.durable());
        } finally {
            if (!passwordFile.toFile().delete()) {
                LOG.log(System.Logger.Level.WARNING, "remove {0} by hand", passwordFile);
            }
        }
    }

    /** Tries again while another process takes the free port, or while backends of a killed server still hold its memory. */
    private void launch() {
        String output = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            port = port == 0 ? (settings.port() == 0 ? freePort() : settings.port()) : port;
            data.forgetKilledServer();
            PostgresBinaries.Outcome outcome = data.start(startLog(), serverSettings());
            if (outcome.code() == 0) {
                return;
            }
            output = lastLog() + outcome.output() + text(startLog());
            boolean taken = output.contains("could not create any TCP/IP sockets");
            if (taken && settings.port() != 0) {
                throw new StartRefused(
                        "Port " + port
                                + " on 127.0.0.1 is taken: free it, or set zhucun.database.port to another one (0 ="
                                + " any free port).",
                        "127.0.0.1 的端口 " + port + " 已被占用：请释放该端口，或将 zhucun.database.port 设为其他端口（0 为任意空闲端口）。");
            }
            if (taken) {
                port = 0;
            } else if (!output.contains("shared memory block") && !output.contains("lock file")) {
                break;
            }
            Pause.milliseconds(200);
        }
        throw DataDirectory.refused("pg_ctl", output);
    }

    private List<String> serverSettings() {
        String durability = settings.durable() ? "on" : "off";
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "shared_buffers=" + settings.sharedBuffers(),
                "fsync=" + durability,
                "synchronous_commit=" + durability,
                "full_page_writes=" + durability);
    }

    private void prepare() throws SQLException {
        try (Connection server =
                DatabaseRoles.connect(url("postgres"), DatabaseRoles.SUPERUSER, passwords.superuser())) {
            DatabaseRoles.createDatabase(server, DATABASE);
        }
        try (Connection database = connectAsSuperuser()) {
            DatabaseRoles.apply(database, passwords.owner(), passwords.app());
        }
        if (settings.durable()) {
            try (Connection application = DatabaseRoles.connect(url(DATABASE), DatabaseRoles.APP, passwords.app())) {
                requireDurable(application);
            }
        }
    }

    /** An administrator's ALTER SYSTEM or ALTER ROLE must not quietly make commits losable. */
    private static void requireDurable(Connection database) throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (Statement statement = database.createStatement();
                    ResultSet shown = statement.executeQuery("show " + setting)) {
                shown.next();
                if (!"on".equals(shown.getString(1))) {
                    throw new StartRefused(
                            "The database runs with " + setting + "=" + shown.getString(1)
                                    + " and could lose confirmed entries: remove that setting.",
                            "数据库的 " + setting + "=" + shown.getString(1) + "，可能丢失已确认的记录：请移除该设置。");
                }
            }
        }
    }

    /** A server that died on its own is started again on the same port; connections of the pool come back by themselves. */
    private void watch() {
        Thread watcher = new Thread(this::reviveWhenNeeded, "watch-database");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void reviveWhenNeeded() {
        while (!closed) {
            Pause.milliseconds(WATCH_MILLISECONDS);
            try {
                revive();
            } catch (StartRefused | UncheckedIOException e) {
                LOG.log(System.Logger.Level.ERROR, "PostgreSQL could not be started again", e);
                Pause.milliseconds(10 * WATCH_MILLISECONDS);
            }
        }
    }

    private synchronized void revive() {
        if (!closed && data.server().isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "PostgreSQL stopped on its own; it is started again on port " + port);
            launch();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path startLog() {
        return settings.home().resolve("postgres-start.log");
    }

    /** What the server said last, for the one sentence of a refusal. */
    private String lastLog() {
        try (Stream<Path> logs = Files.list(settings.data().resolve("log"))) {
            return logs.max(Comparator.comparing(path -> path.toFile().lastModified()))
                    .map(EmbeddedDatabase::text)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String text(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size())) + "\n";
        } catch (IOException e) {
            return "";
        }
    }

    private static void requireSpace(EmbeddedSettings settings) {
        try {
            long free = Files.getFileStore(settings.home()).getUsableSpace();
            if (free < settings.minimumFreeBytes()) {
                long mebibyte = 1024L * 1024;
                throw new StartRefused(
                        "Only " + free / mebibyte + " MB are free below " + settings.home() + ", Zhucun needs "
                                + settings.minimumFreeBytes() / mebibyte
                                + " MB: make room or choose another zhucun.home.",
                        settings.home() + " 所在磁盘仅剩 " + free / mebibyte + " MB，至少需要 "
                                + settings.minimumFreeBytes() / mebibyte + " MB：请清理空间或更换 zhucun.home。");
            }
        } catch (IOException e) {
            throw KeyFiles.unwritable(settings.home(), e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw DataDirectory.refused("the search for a free port", e.getMessage());
        }
    }
}
