package org.zhucun.start;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The random passwords of the embedded database 数据库口令, kept in {@code keys/database.properties}.
 *
 * @param superuser of {@code postgres}, used for the start alone
 */
record DatabasePasswords(String superuser, String owner, String app) {

    static final String FILE = "database.properties";

    static DatabasePasswords open(Path keys, boolean dataExists) {
        Path file = keys.resolve(FILE);
        if (KeyFiles.exists(file)) {
            return read(file);
        }
        if (dataExists) {
            throw new StartRefused(
                    "The passwords of the database (" + file + ") are missing although its data exists: restore the"
                            + " directory keys/ from the same backup as postgres/.",
                    "数据库数据存在但口令文件（" + file + "）缺失：请从与 postgres/ 相同的备份恢复 keys/ 目录。");
        }
        DatabasePasswords fresh = new DatabasePasswords(random(), random(), random());
        KeyFiles.makeDirectory(keys);
        KeyFiles.write(
                file, "superuser=" + fresh.superuser() + "\nowner=" + fresh.owner() + "\napp=" + fresh.app() + "\n");
        return fresh;
    }

    @Override
    public String toString() {
        return "DatabasePasswords";
    }

    private static DatabasePasswords read(Path file) {
        Properties stored = new Properties();
        try {
            stored.load(new StringReader(KeyFiles.read(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new DatabasePasswords(
                require(stored, "superuser", file), require(stored, "owner", file), require(stored, "app", file));
    }

    private static String require(Properties stored, String name, Path file) {
        String value = stored.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new StartRefused(
                    "The file " + file + " has no line '" + name + "=…': restore it from the backup.",
                    "文件 " + file + " 缺少“" + name + "=…”一行：请从备份恢复。");
        }
        return value;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
