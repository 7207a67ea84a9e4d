package org.zhucun.verifier;

import java.util.Base64;

/**
 * 检查点 (C2SP tlog-checkpoint): how many entries a log has and the root over all of them.
 *
 * @param origin the log's name
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    /** Reads the text of a note; further lines are other people's. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != Merkle.BYTES) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + rootText() + "\n";
    }

    public String rootText() {
        return Base64.getEncoder().encodeToString(root);
    }

    boolean sameRoot(byte[] other) {
        return java.security.MessageDigest.isEqual(root, other);
    }
}
