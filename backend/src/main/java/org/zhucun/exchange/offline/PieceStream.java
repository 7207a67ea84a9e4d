package org.zhucun.exchange.offline;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/** 分段读取: pieces one after the other while they are downloaded, none of them in memory longer than it takes. */
final class PieceStream implements Enumeration<InputStream> {
    private final IntFunction<Optional<byte[]>> pieces;
    private int number;
    private Optional<byte[]> ahead;

    PieceStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
        this.ahead = pieces.apply(0);
    }

    @Override
    public boolean hasMoreElements() {
        return ahead.isPresent();
    }

    @Override
    public InputStream nextElement() {
        byte[] piece = ahead.orElseThrow(NoSuchElementException::new);
        ahead = pieces.apply(++number);
        return new ByteArrayInputStream(piece);
    }
}
