package org.zhucun.start;

import java.nio.file.Path;

/**
 * What the embedded database 内置数据库 is started with.
 *
 * @param home directory of everything that must be kept: {@code postgres/} and {@code keys/}
 * @param binaries directory into which the PostgreSQL programs are unpacked
 * @param port TCP port on the loopback address; 0 = a free one
 * @param sharedBuffers PostgreSQL's {@code shared_buffers}, such as {@code 256MB}
 * @param durable false only in tests: a commit may then be lost in a crash
 * @param minimumFreeBytes refuse to start with less free disk
 */
public record EmbeddedSettings(
        Path home, Path binaries, int port, String sharedBuffers, boolean durable, long minimumFreeBytes) {

    private static final long MEBIBYTE = 1024L * 1024;

    public EmbeddedSettings {
        home = home.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        if (port < 0 || port > 65535) {
            throw new StartRefused(
                    "zhucun.database.port must lie between 0 (any free port) and 65535, found " + port + ".",
                    "zhucun.database.port 必须在 0（任意空闲端口）到 65535 之间，现为 " + port + "。");
        }
        if (!sharedBuffers.matches("[1-9][0-9]{0,5}(kB|MB|GB)")) {
            throw new StartRefused(
                    "zhucun.database.shared-buffers must be a size such as 256MB, found '" + sharedBuffers + "'.",
                    "zhucun.database.shared-buffers 应为 256MB 这样的大小，现为“" + sharedBuffers + "”。");
        }
    }

    public static EmbeddedSettings in(Path home) {
        return new EmbeddedSettings(home, home.resolve("binaries"), 0, "256MB", true, 256 * MEBIBYTE);
    }

    /** For tests alone: quick instead of durable, with the programs unpacked once for all of them. */
    public static EmbeddedSettings forTests(Path home, Path binaries) {
        return new EmbeddedSettings(home, binaries, 0, "128MB", false, 64 * MEBIBYTE);
    }

    public EmbeddedSettings withPort(int other) {
        return new EmbeddedSettings(home, binaries, other, sharedBuffers, durable, minimumFreeBytes);
    }

    public EmbeddedSettings withSharedBuffers(String other) {
        return new EmbeddedSettings(home, binaries, port, other, durable, minimumFreeBytes);
    }

    Path data() {
        return home.resolve("postgres");
    }

    Path keys() {
        return home.resolve("keys");
    }
}
