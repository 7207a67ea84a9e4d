package org.zhucun.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** 默克尔树: hashing and the two proofs of RFC 6962, as RFC 9162 §2.1 says how to check them. */
public final class Merkle {
    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private Merkle() {}

    /** The hash of an entry. */
    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    /** The hash of an entry that lies inside of a larger text. */
    static byte[] leaf(byte[] text, int from, int to) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        digest.update(text, from, to - from);
        return digest.digest();
    }

    /** The hash of two subtrees. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of a log without entries. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** Whether the entry at an index, counted from 0, is in the tree of that size and root. */
    public static boolean included(long index, byte[] leaf, List<byte[]> proof, long size, byte[] root) {
        if (index < 0 || index >= size || leaf.length != BYTES) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(sibling, hash);
                int up = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                hash = node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the larger tree begins with the smaller one. Nothing follows from an empty tree. */
    public static boolean consistent(long size, byte[] root, List<byte[]> proof, long laterSize, byte[] laterRoot) {
        if (size < 1 || laterSize < size) {
            return false;
        }
        if (size == laterSize) {
            return proof.isEmpty() && MessageDigest.isEqual(root, laterRoot);
        }
        if (proof.isEmpty()) {
            return false;
        }
        boolean whole = Long.bitCount(size) == 1;
        int shared = Long.numberOfTrailingZeros(size);
        long at = (size - 1) >> shared;
        long last = (laterSize - 1) >> shared;
        byte[] before = whole ? root : proof.get(0);
        byte[] after = before;
        for (byte[] hash : whole ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                before = node(hash, before);
                after = node(hash, after);
                int up = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                after = node(after, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, root) && MessageDigest.isEqual(after, laterRoot);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
