package org.zhucun.kernel;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** 分段写入: a file that is kept piece by piece while it is written, so that it is never in memory whole. Whoever writes it ends it. */
public final class PieceStream extends OutputStream {
    /** Bytes of a piece; the last one may be shorter. Small enough to be gone before anything would make the heap grow. */
    public static final int PIECE = 1 << 18;

    private final Keeper keeper;
    private final MessageDigest digest = sha256();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int pieces;
    private long bytes;

    public PieceStream(Keeper keeper) {
        this.keeper = keeper;
    }

    /** Keeps a piece of the file. */
    @FunctionalInterface
    public interface Keeper {
        void keep(int number, byte[] content);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, PIECE - filled);
            System.arraycopy(content, at, piece, filled, some);
            filled += some;
            at += some;
            left -= some;
            if (filled == PIECE) {
                keep();
            }
        }
    }

    /** The last piece; an empty file has one too, which is empty. */
    public void end() {
        if (filled > 0 || pieces == 0) {
            keep();
        }
    }

    /** How long it is so far. */
    public long bytes() {
        return bytes + filled;
    }

    /** SHA-256 of the whole file in hex, once it has ended. */
    public String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void keep() {
        byte[] content = Arrays.copyOf(piece, filled);
        digest.update(content);
        bytes += filled;
        filled = 0;
        keeper.keep(pieces++, content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
