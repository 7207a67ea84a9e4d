package org.zhucun.carrier;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;

/**
 * 收件密钥: a pair of X25519 as age writes them.
 *
 * @param recipient {@code age1…}: to which bundles are encrypted
 * @param identity {@code AGE-SECRET-KEY-1…}: opens them
 */
public record AgeKeys(String recipient, String identity) {
    public static AgeKeys generate() {
        try {
            KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
            return new AgeKeys(text(pair.getPublic()), text(pair.getPrivate()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException where the text is no recipient */
    public static String requireRecipient(String text) {
        try {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text);
            return text;
        } catch (GeneralSecurityException | RuntimeException malformed) {
            throw new IllegalArgumentException("not a recipient of age", malformed);
        }
    }

    /** @throws IllegalArgumentException where the text is no identity */
    public static String requireIdentity(String text) {
        try {
            X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(text);
            return text;
        } catch (GeneralSecurityException | RuntimeException malformed) {
            throw new IllegalArgumentException("not an identity of age");
        }
    }

    private static String text(java.security.Key key) {
        return new String(key.getEncoded(), StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return recipient;
    }
}
