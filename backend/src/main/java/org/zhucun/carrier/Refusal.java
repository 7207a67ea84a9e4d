package org.zhucun.carrier;

import java.util.Locale;

/** 拒收原因: why a bundle or a receipt is not taken. The sentences, which say what to do, are in {@code texts/carrier.properties}. */
public enum Refusal {
    /** The file is no age file at all. */
    NOT_A_BUNDLE,
    /** None of one's own keys opens it. */
    OTHER_KEY,
    /** Some of its bytes are not those that were written. */
    ALTERED,
    /** The end is missing. */
    CUT_OFF,
    /** It opens, and what is inside is not built as a bundle is. Argument: what. */
    HOSTILE,
    /** The manifest cannot be read; perhaps a later release wrote it. */
    MANIFEST,
    /** A part is not the one that the manifest names. Argument: which. */
    PART,
    /** Addressed to somebody else. Arguments: to whom, who one is. */
    OTHER_RECEIVER,
    /** Nobody has registered that sender. Arguments: sender, region. */
    UNKNOWN_SENDER,
    /** Not signed with a key that is registered for the sender. Argument: sender. */
    SIGNATURE,
    /** Taken already. Argument: number. */
    REPLAY,
    /** Another one comes first. Arguments: number, the one that is expected. */
    GAP,
    /** The sender's history went on differently: it was restored from a backup. Argument: number. */
    FORK,
    /** Of a chain that was given up. Argument: number. */
    OLD_CHAIN,
    /** The first of another chain, which would take the place of the copy: somebody has to say so. */
    NEW_CHAIN,
    /** Applied, the copy would not be the one that the sender means. Arguments: rows and hash there, rows and hash here. */
    COPY_DIFFERS;

    /** Of its sentence. */
    public String key() {
        return "carrier." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of use to the sender, who is known for sure, to be told. */
    public boolean reported() {
        return this == GAP || this == FORK || this == COPY_DIFFERS;
    }
}
