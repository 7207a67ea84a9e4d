package org.zhucun.audit.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhucun.verifier.Growing;
import org.zhucun.verifier.Merkle;

/** Roots and proofs from stored nodes against a tree that is hashed naively, as RFC 6962 §2.1 defines it. */
class ProverPropertyTest {
    private static final int LARGEST = 1_500;
    private static final List<byte[]> LEAVES = leaves();

    @Property(tries = 400)
    void every_entry_is_proven_in_the_naive_tree_and_in_no_other_place(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int any) {
        int index = any % size;
        byte[] root = naive(0, size);
        Prover prover = new Prover(ProverPropertyTest::stored);
        List<byte[]> proof = prover.inclusion(index, size);
        assertArrayEquals(root, prover.root(size));
        assertTrue(Merkle.included(index, LEAVES.get(index), proof, size, root));
        assertFalse(Merkle.included(index, LEAVES.get((index + 1) % LARGEST), proof, size, root));
        assertFalse(size > 1 && Merkle.included((index + 1) % size, LEAVES.get(index), proof, size, root));
    }

    @Property(tries = 400)
    void a_log_begins_with_every_smaller_one_and_with_no_other(
            @ForAll @IntRange(min = 1, max = LARGEST) int one, @ForAll @IntRange(min = 1, max = LARGEST) int other) {
        int smaller = Math.min(one, other);
        int larger = Math.max(one, other);
        List<byte[]> proof = new Prover(ProverPropertyTest::stored).consistency(smaller, larger);
        assertTrue(Merkle.consistent(smaller, naive(0, smaller), proof, larger, naive(0, larger)));
        assertFalse(Merkle.consistent(smaller, naive(1, smaller), proof, larger, naive(0, larger)));
        assertFalse(Merkle.consistent(smaller, naive(0, smaller), proof, larger, naive(1, larger)));
    }

    @Property(tries = 100)
    void a_growing_tree_has_the_naive_root(@ForAll @IntRange(max = LARGEST) int size) {
        Growing tree = new Growing();
        LEAVES.subList(0, size).forEach(tree::add);
        assertEquals(size, tree.size());
        assertArrayEquals(size == 0 ? Merkle.empty() : naive(0, size), tree.root());
    }

    /** What the database keeps: leaves, and roots of whole blocks of 256. */
    private static List<byte[]> stored(int level, long from, long to) {
        List<byte[]> row = new ArrayList<>();
        long width = 1L << (8 * level);
        for (long i = from; i < to; i++) {
            row.add(level == 0 ? LEAVES.get((int) i) : naive((int) (i * width), (int) ((i + 1) * width)));
        }
        return row;
    }

    private static byte[] naive(int from, int to) {
        if (to <= from) {
            return Merkle.empty();
        }
        if (to - from == 1) {
            return LEAVES.get(from);
        }
        int split = Integer.highestOneBit(to - from - 1);
        return Merkle.node(naive(from, from + split), naive(from + split, to));
    }

    private static List<byte[]> leaves() {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < LARGEST; i++) {
            leaves.add(Merkle.leaf(ByteBuffer.allocate(4).putInt(i).array()));
        }
        return leaves;
    }
}
