package org.zhucun.given;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhucun.region.edition.RegionsLoaded;

/**
 * 数据库样板: loading the national division tree takes most of a test run's start, so the first run keeps a copy of its database as it was
 * right after that and later runs begin with it. A changed migration, division or role begins anew.
 */
@ApplicationScoped
public class DatabaseTemplate {
    private static final List<Path> MADE_OF = List.of(
            Path.of("src/main/resources/db/changelog"),
            Path.of("src/main/resources/regions"),
            Path.of("src/main/java/org/zhucun/region/edition"),
            Path.of("../deploy/sql"));
    private static final List<String> OF_A_RUNNING_SERVER =
            List.of("postmaster.pid", "zhucun.lock", "zhucun.pid", "postmaster.opts");

    void keep(@Observes RegionsLoaded loaded) {
        DatabaseForTests.keepTemplate();
    }

    /** Where the copy for the present sources lies, whether it exists or not. */
    static Path path(Path target) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path part : MADE_OF) {
                try (Stream<Path> files = Files.walk(part)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return target.resolve(
                    "test-template-" + HexFormat.of().formatHex(digest.digest()).substring(0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes an online backup of a home whose server goes on running: the files, then the log that makes them consistent. */
    static void take(Statement superuser, Path home, Path template) throws IOException, SQLException {
        superuser.execute("select pg_backup_start('template', true)");
        Path part = template.resolveSibling(
                template.getFileName() + ".part-" + ProcessHandle.current().pid());
        copyTree(home, part, file -> !file.startsWith("postgres/pg_wal"));
        try (ResultSet label = superuser.executeQuery("select labelfile from pg_backup_stop(false)")) {
            label.next();
            Files.writeString(part.resolve("postgres/backup_label"), label.getString(1));
        }
        copyTree(home.resolve("postgres/pg_wal"), part.resolve("postgres/pg_wal"), file -> true);
        Files.move(part, template);
    }

    /** Begins a home with the copy. */
    static void copy(Path template, Path home) throws IOException {
        copyTree(template, home, file -> true);
    }

    private static void copyTree(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path inside = from.relativize(file);
                boolean ofServer =
                        OF_A_RUNNING_SERVER.contains(inside.getFileName().toString());
                if (!ofServer && wanted.test(inside)) {
                    copyFile(file, to.resolve(inside.toString()));
                }
            }
        }
    }

    /** A running server removes files of its own while they are being listed; those are in its log. */
    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            if (Files.exists(from)) {
                throw gone;
            }
        }
    }
}
