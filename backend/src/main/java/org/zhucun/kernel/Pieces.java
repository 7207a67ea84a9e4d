package org.zhucun.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * 分段: the pieces of a file, one behind the other, none of them in memory longer than it takes; what ends before its length is no file and
 * breaks off.
 */
public final class Pieces implements Enumeration<InputStream> {
    private final IntFunction<Optional<byte[]>> pieces;
    private long left;
    private int number;
    private byte[] next;

    /** @param bytes how long the file is */
    public Pieces(IntFunction<Optional<byte[]>> pieces, long bytes) {
        this.pieces = pieces;
        left = bytes;
        next = read();
    }

    @Override
    public boolean hasMoreElements() {
        return next != null;
    }

    @Override
    public InputStream nextElement() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        InputStream piece = new ByteArrayInputStream(next);
        next = read();
        return piece;
    }

    private byte[] read() {
        if (left == 0) {
            return null;
        }
        byte[] piece = pieces.apply(number++).orElse(null);
        if (piece == null || piece.length > left) {
            throw new UncheckedIOException(new IOException("a file is not as long as it was said to be"));
        }
        left -= piece.length;
        return piece;
    }
}
