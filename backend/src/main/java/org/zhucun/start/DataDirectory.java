package org.zhucun.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the embedded database 数据目录: made once, of one PostgreSQL version, served by at most one process. */
final class DataDirectory {

    private static final List<String> FIRST_SETTINGS = List.of(
            "max_connections=60",
            "wal_compression=on",
            "jit=off",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=on",
            "log_filename=postgres-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            // no personal data in the log: neither the row of a violated key nor statements with their parameters
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");
    private static final String ACCESS = """
            # written once by Zhucun: passwords only, from this machine only
            host  all          all       127.0.0.1/32  scram-sha-256
            host  all          all       ::1/128       scram-sha-256
            host  replication  postgres  127.0.0.1/32  scram-sha-256
            host  replication  postgres  ::1/128       scram-sha-256
            """;

    private final Path path;
    private final PostgresBinaries binaries;

    DataDirectory(Path path, PostgresBinaries binaries) {
        this.path = path;
        this.binaries = binaries;
    }

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    void requireOwnVersion() {
        try {
            int found = Integer.parseInt(
                    Files.readString(path.resolve("PG_VERSION")).strip());
            int ours = binaries.majorVersion();
            if (found != ours) {
                throw new StartRefused(
                        "The data in " + path + " belongs to PostgreSQL " + found + ", this Zhucun brings PostgreSQL "
                                + ours + ": start the Zhucun that wrote it, or move the data as deploy/runbook.md says"
                                + " under 'Upgrade'.",
                        path + " 中的数据属于 PostgreSQL " + found + "，而本系统内置 PostgreSQL " + ours
                                + "：请启动写入该数据的版本，或按 deploy/runbook.md 的“Upgrade”迁移。");
            }
        } catch (IOException e) {
            throw KeyFiles.unwritable(path, e);
        }
    }

    /** Makes the directory beside its place and moves it there, so that an interrupted first start leaves nothing half made. */
    void initialise(Path passwordFile, boolean durable) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Directories.delete(fresh);
            List<String> arguments = new ArrayList<>(List.of(
                    "--pgdata=" + fresh,
                    "--username=" + DatabaseRoles.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    // letters of all scripts must count as letters, or trigram search finds no Chinese name
                    "--lc-ctype=" + (System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8"),
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            FIRST_SETTINGS.forEach(setting -> arguments.add("--set=" + setting));
            if (!durable) {
                arguments.add("--no-sync");
            }
            PostgresBinaries.Outcome outcome = binaries.run("initdb", arguments);
            if (outcome.code() != 0) {
                throw refused("initdb", outcome.output());
            }
            Files.writeString(fresh.resolve("pg_hba.conf"), ACCESS);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw KeyFiles.unwritable(fresh, e);
        }
    }

    /** The process that serves these files now, if there is one; a left-over or foreign pid is none. */
    Optional<ProcessHandle> server() {
        Path pidFile = path.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,9}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::serves);
        } catch (IOException e) {
            throw KeyFiles.unwritable(pidFile, e);
        }
    }

    /** Stops the server, first politely, then as a crash that PostgreSQL recovers from. */
    void stop() {
        Optional<ProcessHandle> running = server();
        if (running.isEmpty()) {
            return;
        }
        List<String> where = List.of("stop", "--pgdata=" + path, "--wait", "--silent");
        for (List<String> how :
                List.of(List.of("--mode=fast", "--timeout=30"), List.of("--mode=immediate", "--timeout=20"))) {
            List<String> arguments = new ArrayList<>(where);
            arguments.addAll(how);
            binaries.run("pg_ctl", arguments);
            // pg_ctl waits for the pid file alone, which goes a moment before the process
            if (ended(running.get())) {
                return;
            }
        }
        throw new StartRefused(
                "The PostgreSQL process " + running.get().pid() + " on " + path
                        + " does not stop: stop it as the user it belongs to, then start again.",
                path + " 上的 PostgreSQL 进程 " + running.get().pid() + " 无法停止：请以其所属用户停止后重新启动。");
    }

    /** Waits a little; a process that nobody has buried yet has ended too. */
    private boolean ended(ProcessHandle process) {
        for (int tick = 0; tick < 250 && serves(process); tick++) {
            Pause.milliseconds(20);
        }
        return !serves(process);
    }

    /**
     * Removes the pid file of a killed server once none of its processes is left. PostgreSQL itself would take an unburied
     * process, or a stranger with the same pid in the next container, for a running server.
     */
    void forgetKilledServer() {
        Path pidFile = path.resolve("postmaster.pid");
        boolean visible = Files.isDirectory(Path.of("/proc/self/cwd"));
        if (visible && Files.exists(pidFile) && ProcessHandle.allProcesses().noneMatch(this::serves)) {
            try {
                Files.delete(pidFile);
            } catch (IOException e) {
                throw KeyFiles.unwritable(pidFile, e);
            }
        }
    }

    /** Starts the server and waits until it answers; the recovery after a crash may take its time. */
    PostgresBinaries.Outcome start(Path log, List<String> settings) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw KeyFiles.unwritable(log, e);
        }
        StringBuilder options = new StringBuilder();
        settings.forEach(setting -> options.append("-c ").append(setting).append(' '));
        return binaries.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + path,
                        "--log=" + log,
                        "--wait",
                        "--timeout=600",
                        "--silent",
                        "--options=" + options.toString().strip()));
    }

    static StartRefused refused(String what, String output) {
        String hint = PostgresBinaries.isRoot() && output.contains("unshare")
                ? " (PostgreSQL does not run as root and this machine forbids user namespaces: start Zhucun as an ordinary user)"
                : "";
        String[] lines = output.strip().split("\\s*\\R\\s*");
        String shown = Stream.of(lines)
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                .reduce((earlier, later) -> later)
                .orElse(lines[lines.length - 1]);
        return new StartRefused(
                "PostgreSQL could not be started by " + what + hint + ": " + shown,
                "PostgreSQL 启动失败（" + what + "）" + (hint.isEmpty() ? "" : "：不能以 root 运行且本机禁止用户命名空间，请以普通用户启动") + "："
                        + shown);
    }

    private boolean serves(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        List<String> words = new ArrayList<>();
        process.info().command().ifPresent(words::add);
        process.info().arguments().ifPresent(arguments -> words.addAll(List.of(arguments)));
        if (words.isEmpty() || !words.get(0).contains("postgres")) {
            return false;
        }
        return words.contains(path.toString()) || standsIn(process);
    }

    /** PostgreSQL works inside its data directory; where there is no /proc the command line has to do. */
    private boolean standsIn(ProcessHandle process) {
        try {
            Path cwd = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return cwd.toRealPath().equals(path.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
