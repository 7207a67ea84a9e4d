package org.zhucun.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
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
    private final boolean toTheEnd;
    private long left;
    private int skipped;
    private int number;
    private InputStream next;

    /** @param bytes how long the file is */
    public Pieces(IntFunction<Optional<byte[]>> pieces, long bytes) {
        this(pieces, 0, bytes, true);
    }

    private Pieces(IntFunction<Optional<byte[]>> pieces, long from, long length, boolean toTheEnd) {
        this.pieces = pieces;
        this.toTheEnd = toTheEnd;
        number = (int) (from / PieceStream.PIECE);
        skipped = (int) (from % PieceStream.PIECE);
        left = length;
        next = read();
    }

    /** So many bytes from a place on, of a file that a {@link PieceStream} wrote. */
    public static InputStream part(IntFunction<Optional<byte[]>> pieces, long from, long length) {
        return new SequenceInputStream(new Pieces(pieces, from, length, false));
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
        InputStream piece = next;
        next = read();
        return piece;
    }

    private InputStream read() {
        if (left == 0) {
            return null;
        }
        byte[] piece = pieces.apply(number++).orElse(null);
        if (piece == null || piece.length <= skipped || toTheEnd && piece.length > left) {
            throw new UncheckedIOException(new IOException("a file is not as long as it was said to be"));
        }
        int wanted = (int) Math.min(piece.length - skipped, left);
        InputStream stream = new ByteArrayInputStream(piece, skipped, wanted);
        skipped = 0;
        left -= wanted;
        return stream;
    }
}
