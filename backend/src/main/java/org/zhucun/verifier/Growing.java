package org.zhucun.verifier;

import java.util.ArrayList;
import java.util.List;

/** 增长中的树: the roots of the perfect subtrees of a growing log, from which its root follows at any size. */
public final class Growing {
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    public void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Merkle.node(peaks.remove(peaks.size() - 1), hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (size == 0) {
            return Merkle.empty();
        }
        byte[] hash = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            hash = Merkle.node(peaks.get(i), hash);
        }
        return hash;
    }
}
