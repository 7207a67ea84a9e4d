package org.zhucun.carrier;

import java.util.Optional;
import java.util.UUID;

/** 已应用的包: what a receiver remembers of a sender's bundles. */
public interface AppliedBundles {
    /** The one that was applied last. */
    Optional<ChainPlace> newest();

    /** Hash of one that was applied, of whatever chain. */
    Optional<String> hash(UUID chain, int number);

    /** Whether any of that chain was applied. */
    boolean knows(UUID chain);

    /**
     * The order: each number once, one after the other, each upon the one before.
     *
     * @param replace whether another chain may take the place of the copy
     * @throws BundleRefused where it may not be applied now
     */
    default void require(Manifest manifest, boolean replace) {
        Optional<ChainPlace> newest = newest();
        if (newest.isPresent() && newest.get().chain().equals(manifest.chain())) {
            requireNext(newest.get(), manifest);
            return;
        }
        if (knows(manifest.chain())
                || newest.isPresent() && !manifest.made().isAfter(newest.get().made())) {
            throw new BundleRefused(Refusal.OLD_CHAIN, manifest.number());
        }
        if (manifest.number() != 1) {
            throw new BundleRefused(Refusal.GAP, manifest.number(), 1);
        }
        if (newest.isPresent() && !replace) {
            throw new BundleRefused(Refusal.NEW_CHAIN, newest.get().number());
        }
    }

    private void requireNext(ChainPlace newest, Manifest manifest) {
        int number = manifest.number();
        if (number > newest.number() + 1) {
            throw new BundleRefused(Refusal.GAP, number, newest.number() + 1);
        }
        if (number == newest.number() + 1) {
            if (!manifest.previous().equals(newest.hash())) {
                throw new BundleRefused(Refusal.FORK, number);
            }
            return;
        }
        boolean same =
                hash(manifest.chain(), number).filter(manifest.hash()::equals).isPresent();
        throw new BundleRefused(same ? Refusal.REPLAY : Refusal.FORK, number);
    }
}
