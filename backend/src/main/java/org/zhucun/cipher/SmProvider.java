package org.zhucun.cipher;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** 国密套件: SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905) of BouncyCastle. SM4 takes the first 16 bytes of a key. */
final class SmProvider implements CryptoProvider {
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 16;

    @Override
    public String name() {
        return "sm";
    }

    @Override
    public byte envelopeVersion() {
        return 2;
    }

    @Override
    public byte[] seal(byte[] key, byte[] iv, byte[] associated, byte[] plain) throws GeneralSecurityException {
        return run(true, key, new byte[][] {iv, associated, plain});
    }

    @Override
    public byte[] open(byte[] key, byte[] iv, byte[] associated, byte[] sealed) throws GeneralSecurityException {
        return run(false, key, new byte[][] {iv, associated, sealed});
    }

    @Override
    public byte[] digest(byte[] key, byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
    }

    private static byte[] run(boolean seal, byte[] key, byte[][] ivAssociatedText) throws GeneralSecurityException {
        byte[] text = ivAssociatedText[2];
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        KeyParameter parameter = new KeyParameter(key, 0, KEY_BYTES);
        cipher.init(seal, new AEADParameters(parameter, TAG_BITS, ivAssociatedText[0], ivAssociatedText[1]));
        byte[] result = new byte[cipher.getOutputSize(text.length)];
        try {
            int written = cipher.processBytes(text, 0, text.length, result, 0);
            written += cipher.doFinal(result, written);
            return written == result.length ? result : Arrays.copyOf(result, written);
        } catch (InvalidCipherTextException refused) {
            throw new GeneralSecurityException(refused);
        }
    }
}
