package org.zhucun.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 验签公钥: who signs a note, as C2SP signed-note writes it: {@code name+key id+base64(kind, key)}.
 *
 * @param name of a log its origin, of a witness its name
 * @param kind 1 signs notes (Ed25519), 4 cosigns checkpoints (tlog-cosignature)
 * @param key 32 bytes of Ed25519
 */
public record NoteKey(String name, byte kind, byte[] key) {
    /** A signature of a note's text. */
    public static final byte NOTE = 1;
    /** A witness's signature of a checkpoint, with its time. */
    public static final byte COSIGNATURE = 4;

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;

    public NoteKey {
        if (!name.matches("[^\\s+\"\\\\\\p{Z}\\p{C}]{1,200}")
                || key.length != KEY_BYTES
                || kind != NOTE && kind != COSIGNATURE) {
            throw new IllegalArgumentException("not a key of notes");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a key of notes");
        }
        byte[] material = Base64.getDecoder().decode(parts[2]);
        if (material.length != KEY_BYTES + 1) {
            throw new IllegalArgumentException("not a key of notes");
        }
        NoteKey key = new NoteKey(parts[0], material[0], Arrays.copyOfRange(material, 1, material.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key's id is of another key");
        }
        return key;
    }

    /** The first four bytes of a hash over name, kind and key: says which signature is by this key. */
    public byte[] id() {
        MessageDigest digest = Merkle.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(kind);
        return Arrays.copyOf(digest.digest(key), 4);
    }

    /** Whether the bytes after the key id are a signature of the text by this key. */
    boolean verifies(String text, byte[] signed) {
        if (kind == NOTE) {
            return verifies(text.getBytes(StandardCharsets.UTF_8), signed);
        }
        if (signed.length <= Long.BYTES || signed[0] < 0) {
            return false;
        }
        String message =
                "cosignature/v1\ntime " + java.nio.ByteBuffer.wrap(signed).getLong() + "\n" + text;
        return verifies(
                message.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(signed, Long.BYTES, signed.length));
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
            System.arraycopy(key, 0, encoded, X509.length, KEY_BYTES);
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        byte[] material = new byte[KEY_BYTES + 1];
        material[0] = kind;
        System.arraycopy(key, 0, material, 1, KEY_BYTES);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(material);
    }
}
