package org.zhucun.carrier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * 副本哈希: two copies with the same one hold the same. SHA-256 over one line for each resource that is there, by type and then id (order of
 * bytes): type, tab, id, tab, SHA-256 in hex of the line that told of it last, newline.
 */
public final class CopyHash {
    private final MessageDigest digest = Digests.sha256();
    private long rows;

    /** In order. */
    public void add(String type, String id, byte[] lineHash) {
        String line = type + "\t" + id + "\t" + HexFormat.of().formatHex(lineHash) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        rows++;
    }

    public CopyState state() {
        return new CopyState(rows, HexFormat.of().formatHex(digest.digest()));
    }
}
