package org.zhucun.conformance.feed;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** 抄本命令: a consumer that the kit starts with the shell and ends with all that it has started. */
final class ConsumerCommand implements Consumer {
    private final String command;
    private final Map<String, String> environment;
    private Process process;
    private boolean killed;

    ConsumerCommand(String command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    @Override
    public synchronized void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        boolean windows = File.separatorChar == '\\';
        ProcessBuilder shell =
                new ProcessBuilder(windows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command));
        shell.environment().putAll(environment);
        process = shell.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(environment.get("ZHUCUN_LOG"))))
                .start();
        killed = false;
    }

    @Override
    public synchronized void kill() {
        killed = true;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public synchronized OptionalInt ended() {
        boolean running = process == null || process.isAlive();
        // who was killed is about to be started again
        return running || killed ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public boolean restarts() {
        return true;
    }
}
