package org.zhucun.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs 数据库程序 that come with the application, unpacked once per version. */
final class PostgresBinaries {

    private static final String SYSTEM = System.getProperty("os.name");
    private static final boolean LINUX = SYSTEM.startsWith("Linux");

    private final Path root;

    private PostgresBinaries(Path root) {
        this.root = root;
    }

    record Outcome(int code, String output) {}

    static PostgresBinaries unpackInto(Path directory) {
        try {
            byte[] archive = archive();
            // the name follows the content, so a newer application never runs older programs
            Path root = directory.resolve("postgres-" + digest(archive));
            if (!Files.isDirectory(root)) {
                Files.createDirectories(directory);
                Path fresh = Files.createTempDirectory(directory, "unpacking-");
                unpack(archive, fresh);
                moveUnlessThere(fresh, root);
            }
            return new PostgresBinaries(root);
        } catch (IOException e) {
            throw KeyFiles.unwritable(directory, e);
        }
    }

    int majorVersion() {
        String answer = run("pg_ctl", List.of("--version")).output();
        Matcher version = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)").matcher(answer);
        if (!version.find()) {
            throw new StartRefused(
                    "The PostgreSQL programs in " + root + " do not run on this machine: " + answer.strip(),
                    root + " 中的 PostgreSQL 程序无法在本机运行：" + answer.strip());
        }
        return Integer.parseInt(version.group(1));
    }

    Outcome run(String tool, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LINUX && isRoot()) {
            // PostgreSQL refuses root; in a user namespace of its own it is nobody and still owns its files
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(root.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + tool + " was running", e);
        }
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static byte[] archive() throws IOException {
        String system = LINUX ? "Linux" : SYSTEM.startsWith("Mac") ? "Darwin" : "Windows";
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return packed.readAllBytes();
        } catch (IllegalStateException e) {
            throw new StartRefused(
                    "This build holds no PostgreSQL for " + system + " on " + architecture
                            + ": build it on such a machine, or set zhucun.database.url.",
                    "此构建不含适用于 " + system + " " + architecture + " 的 PostgreSQL：请在该平台上构建，或设置 zhucun.database.url。",
                    e);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry leaves the archive: " + entry.getName());
                }
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + path);
        }
    }

    /** Two starts may unpack side by side; the first one wins. */
    private static void moveUnlessThere(Path fresh, Path root) throws IOException {
        try {
            Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(root)) {
                throw e;
            }
            Directories.delete(fresh);
        }
    }
}
