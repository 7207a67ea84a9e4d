package org.zhucun.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** 签名私钥: signs notes with Ed25519; written in one line as C2SP signed-note does. */
public final class NoteSigner {
    private static final String MARK = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final NoteKey key;
    private final byte[] seed;
    private final PrivateKey signing;

    private NoteSigner(String name, byte[] seed) {
        try {
            this.seed = seed;
            this.key = new NoteKey(name, NoteKey.NOTE, publicHalf(seed));
            byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + SEED_BYTES);
            System.arraycopy(seed, 0, encoded, PKCS8.length, SEED_BYTES);
            this.signing = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new one. */
    public static NoteSigner generate(String name) {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner(name, seed);
    }

    /** Reads what {@link #secret} writes. */
    public static NoteSigner parse(String secret) {
        String[] parts = secret.strip().split("\\+", 5);
        if (!secret.startsWith(MARK) || parts.length != 5) {
            throw new IllegalArgumentException("no private key");
        }
        byte[] material = Base64.getDecoder().decode(parts[4]);
        if (material.length != SEED_BYTES + 1 || material[0] != NoteKey.NOTE) {
            throw new IllegalArgumentException("no private key");
        }
        NoteSigner signer = new NoteSigner(parts[2], Arrays.copyOfRange(material, 1, material.length));
        if (!HexFormat.of().formatHex(signer.key.id()).equals(parts[3])) {
            throw new IllegalArgumentException("the key's id is of another key");
        }
        return signer;
    }

    /** The public half. */
    public NoteKey key() {
        return key;
    }

    public SignedNote sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(signing);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, List.of(SignedNote.line(key, signer.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** To be kept in a file of mode 0600. */
    public String secret() {
        byte[] material = new byte[SEED_BYTES + 1];
        material[0] = NoteKey.NOTE;
        System.arraycopy(seed, 0, material, 1, SEED_BYTES);
        return MARK + key.name() + "+" + HexFormat.of().formatHex(key.id()) + "+"
                + Base64.getEncoder().encodeToString(material);
    }

    /** The JDK derives a public key only while it makes a pair, so it is given the seed as its randomness. */
    private static byte[] publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new Given(seed));
        KeyPair pair = generator.generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
    }

    @Override
    public String toString() {
        return key.toString();
    }

    /** Hands out one seed. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
