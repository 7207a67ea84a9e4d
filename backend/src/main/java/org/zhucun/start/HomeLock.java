package org.zhucun.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one process at a time use a home directory 目录锁. The operating system releases it however that process ends. */
final class HomeLock implements AutoCloseable {

    /** Homes of this very process: closing any handle of a locked file gives up the lock, so it is not even opened twice. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path home;
    private final Path holder;

    private HomeLock(FileChannel channel, Path home, Path holder) {
        this.channel = channel;
        this.home = home;
        this.holder = holder;
    }

    static HomeLock acquire(Path directory) {
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            Path holder = home.resolve("zhucun.pid");
            if (!OURS.add(home)) {
                throw held(home, holder);
            }
            FileChannel channel = lock(home.resolve("zhucun.lock"));
            if (channel == null) {
                OURS.remove(home);
                throw held(home, holder);
            }
            Files.writeString(holder, ProcessHandle.current().pid() + "\n");
            return new HomeLock(channel, home, holder);
        } catch (IOException e) {
            throw KeyFiles.unwritable(directory, e);
        }
    }

    /** The locked file, or null if another process holds it. */
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    private static StartRefused held(Path home, Path holder) throws IOException {
        String pid = Files.exists(holder) ? Files.readString(holder).strip() : "?";
        return new StartRefused(
                "Zhucun already runs on " + home + " (process " + pid + "): use that one, stop it with 'kill " + pid
                        + "', or start with another zhucun.home.",
                home + " 已被另一个驻村系统进程（进程号 " + pid + "）使用：请使用该进程，或用“kill " + pid + "”停止它，或以其他 zhucun.home 启动。");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holder);
            channel.close();
        } catch (IOException e) {
            throw KeyFiles.unwritable(holder, e);
        } finally {
            OURS.remove(home);
        }
    }
}
