package org.zhucun.cipher;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** 国际套件: AES-256-GCM and HMAC-SHA-256 of the Java platform. */
final class AesProvider implements CryptoProvider {
    private static final int TAG_BITS = 128;

    @Override
    public String name() {
        return "aes";
    }

    @Override
    public byte envelopeVersion() {
        return 1;
    }

    @Override
    public byte[] seal(byte[] key, byte[] iv, byte[] associated, byte[] plain) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, key, iv, associated).doFinal(plain);
    }

    @Override
    public byte[] open(byte[] key, byte[] iv, byte[] associated, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, iv, associated).doFinal(sealed);
    }

    @Override
    public byte[] digest(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(associated);
        return cipher;
    }
}
