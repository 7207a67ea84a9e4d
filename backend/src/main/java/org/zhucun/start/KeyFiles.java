package org.zhucun.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads and writes files that hold secrets 密钥文件: mode 0600 in a directory of mode 0700, whole or not at all. */
final class KeyFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    /** A group may read (a Kubernetes secret is mounted so); nobody else may do anything. */
    private static final Set<PosixFilePermission> FORBIDDEN = EnumSet.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private KeyFiles() {}

    static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory, mode("rwx------"));
            }
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    /** Files with this beginning and this ending, without the ending, in order. */
    static List<String> names(Path directory, String prefix, String ending) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, prefix + "*" + ending)) {
            TreeSet<String> names = new TreeSet<>();
            for (Path file : files) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - ending.length()));
            }
            return new ArrayList<>(names);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    /** The name behind the highest number there is: a file that was taken away in between never has another overwritten. */
    static String next(List<String> names, String prefix) {
        int last = names.stream()
                .map(name -> name.substring(prefix.length()))
                .filter(number -> number.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return prefix + String.format("%06d", last + 1);
    }

    /** Replaces the file in one step; after a power failure it holds the old text or the new one. */
    static void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, mode("rw-------"));
            Files.writeString(fresh, text);
            force(fresh, StandardOpenOption.WRITE);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (POSIX) {
                force(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    static String read(Path file) {
        try {
            if (POSIX && !java.util.Collections.disjoint(Files.getPosixFilePermissions(file), FORBIDDEN)) {
                throw new StartRefused(
                        "The key file " + file + " is open to other users of this machine: run 'chmod 600 " + file
                                + "' and start again.",
                        "密钥文件 " + file + " 可被本机其他用户访问：请执行“chmod 600 " + file + "”后重新启动。");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartRefused(
                    "The key file " + file + " cannot be read (" + reason(e)
                            + "): give it to the user that runs Zhucun.",
                    "无法读取密钥文件 " + file + "（" + reason(e) + "）：请将其授予运行本系统的用户。",
                    e);
        }
    }

    static boolean exists(Path file) {
        return Files.exists(file, new LinkOption[0]);
    }

    static StartRefused unwritable(Path path, IOException e) {
        return new StartRefused(
                "Zhucun cannot write " + path + " (" + reason(e)
                        + "): give it to the user that runs Zhucun, or choose another directory with zhucun.home.",
                "无法写入 " + path + "（" + reason(e) + "）：请将该目录授予运行本系统的用户，或用 zhucun.home 指定其他目录。",
                e);
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException
                ? "access denied"
                : e.getClass().getSimpleName();
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
