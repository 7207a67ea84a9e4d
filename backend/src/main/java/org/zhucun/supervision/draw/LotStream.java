package org.zhucun.supervision.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * 随机流: numbers from a seed for one purpose: SHA-256(seed ‖ label ‖ 0x00 ‖ counter) for counter = 0, 1, …, read as 32-bit words, the
 * highest byte first. A word that would favour small numbers is thrown away.
 */
final class LotStream {
    private static final long WORDS = 1L << 32;

    private final byte[] seed;
    private final byte[] label;
    private int counter;
    private ByteBuffer block = ByteBuffer.allocate(0);

    LotStream(String seed, String label) {
        this.seed = HexFormat.of().parseHex(seed);
        this.label = label.getBytes(StandardCharsets.UTF_8);
    }

    /** A number from 0 to before the bound, each as likely as any other. */
    int below(int bound) {
        long limit = WORDS - WORDS % bound;
        long word = next();
        while (word >= limit) {
            word = next();
        }
        return (int) (word % bound);
    }

    /** The same things in an order by lot (Fisher–Yates, from the end). */
    <T> List<T> shuffled(List<T> things) {
        List<T> order = new ArrayList<>(things);
        for (int last = order.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            T moved = order.get(last);
            order.set(last, order.get(other));
            order.set(other, moved);
        }
        return order;
    }

    private long next() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(Digests.sha256(ByteBuffer.allocate(seed.length + label.length + 1 + Integer.BYTES)
                    .put(seed)
                    .put(label)
                    .put((byte) 0)
                    .putInt(counter++)
                    .array()));
        }
        return Integer.toUnsignedLong(block.getInt());
    }
}
