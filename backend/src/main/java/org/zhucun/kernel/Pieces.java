package org.zhucun.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/** 分段读取: the pieces of a file, one behind the other; what ends before its length is no file and breaks off. */
public final class Pieces implements Enumeration<InputStream> {
    private final IntFunction<Optional<byte[]>> pieces;
    private final boolean whole;
    private long left;
    private int skipped;
    private int number;
    private byte[] next;

    private Pieces(IntFunction<Optional<byte[]>> pieces, boolean whole, long from, long length) {
        this.pieces = pieces;
        this.whole = whole;
        number = (int) (from / PieceStream.PIECE);
        skipped = (int) (from % PieceStream.PIECE);
        left = length;
        next = read();
    }

    /** A file of so many bytes, in pieces of whatever length. */
    public static InputStream whole(IntFunction<Optional<byte[]>> pieces, long bytes) {
        return new SequenceInputStream(new Pieces(pieces, true, 0, bytes));
    }

    /** So many bytes from a place on, of a file that a {@link PieceStream} wrote. */
    public static InputStream part(IntFunction<Optional<byte[]>> pieces, long from, long length) {
        return new SequenceInputStream(new Pieces(pieces, false, from, length));
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
        if (piece == null || piece.length <= skipped || whole && piece.length > left) {
            throw new UncheckedIOException(new IOException("a file is not as long as it was when it was written"));
        }
        byte[] wanted = Arrays.copyOfRange(piece, skipped, (int) Math.min(piece.length, skipped + left));
        skipped = 0;
        left -= wanted.length;
        return wanted;
    }
}
