package org.zhucun.supervision.desk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** 导出文件: one line an item, kept piece by piece while it is written, so that no export is in memory whole. */
final class ExportFile {
    private static final int PIECE = 1 << 20;

    private final Keeper keeper;
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private final List<String> versions = new ArrayList<>();
    private int pieces;
    private long bytes;

    ExportFile(Keeper keeper) {
        this.keeper = keeper;
    }

    /** Keeps a piece of the file. */
    @FunctionalInterface
    interface Keeper {
        void keep(int number, byte[] content);
    }

    void add(UUID id, long version, byte[] line) {
        versions.add(id + " " + version + "\n");
        piece.writeBytes(line);
        piece.write('\n');
        if (piece.size() >= PIECE) {
            keep();
        }
    }

    /** The last piece; an empty export has one too, which is empty. */
    void end() {
        if (piece.size() > 0 || pieces == 0) {
            keep();
        }
    }

    long items() {
        return versions.size();
    }

    long bytes() {
        return bytes;
    }

    /** Of the whole file, once it has ended. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 over the lines "id version" in the order of the ids, as a figure has it. */
    String snapshot() {
        Collections.sort(versions);
        MessageDigest all = sha256();
        versions.forEach(line -> all.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(all.digest());
    }

    private void keep() {
        byte[] content = piece.toByteArray();
        digest.update(content);
        bytes += content.length;
        keeper.keep(pieces++, content);
        piece.reset();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
