package org.zhucun.cipher;

import java.security.GeneralSecurityException;

/** 密码套件: one suite of algorithms. An envelope's first byte names the suite it was sealed with. */
public interface CryptoProvider {
    /** Name in the configuration, e.g. {@code sm}. */
    String name();

    /** First byte of its envelopes. */
    byte envelopeVersion();

    /** Ciphertext followed by the 16 byte tag. */
    byte[] seal(byte[] key, byte[] iv, byte[] associated, byte[] plain) throws GeneralSecurityException;

    /** The plain text; refuses what was changed, or belongs to other associated data. */
    byte[] open(byte[] key, byte[] iv, byte[] associated, byte[] sealed) throws GeneralSecurityException;

    /** Keyed digest, 32 bytes. */
    byte[] digest(byte[] key, byte[] text);
}
