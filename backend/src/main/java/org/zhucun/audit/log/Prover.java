package org.zhucun.audit.log;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.verifier.Merkle;

/** 证明: the root and the proofs of RFC 6962 §2.1 at any size, from a few hundred hashes however long the log is. */
final class Prover {
    private static final int HEIGHT = 8;

    private final Hashes hashes;

    Prover(Hashes hashes) {
        this.hashes = hashes;
    }

    byte[] root(long size) {
        return size == 0 ? Merkle.empty() : hash(0, size);
    }

    /** That the entry at an index is in the log of a size. */
    List<byte[]> inclusion(long index, long size) {
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /** That the log of a size begins with the smaller one. */
    List<byte[]> consistency(long smaller, long size) {
        List<byte[]> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        List<byte[]> upwards = new ArrayList<>();
        while (to != smaller) {
            long middle = from + split(to - from);
            if (smaller <= middle) {
                upwards.add(hash(middle, to));
                to = middle;
            } else {
                upwards.add(hash(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            proof.add(hash(from, to));
        }
        for (int i = upwards.size() - 1; i >= 0; i--) {
            proof.add(upwards.get(i));
        }
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            return perfect(Long.numberOfTrailingZeros(width), from / width);
        }
        long middle = from + split(width);
        return Merkle.node(hash(from, middle), hash(middle, to));
    }

    /** From the hashes of the highest stored level at or below it. */
    private byte[] perfect(int height, long index) {
        int above = height % HEIGHT;
        List<byte[]> row = hashes.range(height / HEIGHT, index << above, (index + 1) << above);
        if (row.size() != 1 << above) {
            throw new IllegalStateException("the log lacks hashes beneath " + height + "/" + index);
        }
        while (row.size() > 1) {
            List<byte[]> upper = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                upper.add(Merkle.node(row.get(i), row.get(i + 1)));
            }
            row = upper;
        }
        return row.get(0);
    }

    /** The largest power of two below a width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
