package org.zhucun.supervision.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.PieceStream;

/** 导出文件: one line an item, kept piece by piece while it is written, so that no export is in memory whole. */
final class ExportFile {
    private final PieceStream file;
    private final List<String> versions = new ArrayList<>();

    ExportFile(PieceStream.Keeper keeper) {
        file = new PieceStream(keeper);
    }

    void add(UUID id, long version, byte[] line) {
        versions.add(id + " " + version + "\n");
        file.write(line, 0, line.length);
        file.write('\n');
    }

    /** The last piece; an empty export has one too, which is empty. */
    void end() {
        file.end();
    }

    long items() {
        return versions.size();
    }

    long bytes() {
        return file.bytes();
    }

    /** Of the whole file, once it has ended. */
    String digest() {
        return file.sha256Hex();
    }

    /** SHA-256 over the lines "id version" in the order of the ids, as a figure has it. */
    String snapshot() {
        Collections.sort(versions);
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            versions.forEach(line -> all.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
