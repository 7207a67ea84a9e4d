package org.zhucun.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.zhucun.start.DataKey;
import org.zhucun.start.DataKeys;

/**
 * 个人信息密码: seals personal data into {@code version | key id | iv | ciphertext | tag} and makes the blind index it is found by. The
 * newest key seals, every older one still opens; the version byte names the suite, so envelopes of the other suite open too.
 */
public final class PersonalCipher {
    /** Length of a blind index. */
    public static final int INDEX_BYTES = 16;

    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + Integer.BYTES;
    private static final List<CryptoProvider> SUITES = List.of(new AesProvider(), new SmProvider());

    private final CryptoProvider suite;
    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    PersonalCipher(CryptoProvider suite, DataKeys keys) {
        this.suite = suite;
        this.keys = keys;
    }

    static CryptoProvider suite(String name) {
        return SUITES.stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("zhucun.cipher.provider must be aes or sm: " + name));
    }

    /** Version of the key that seals now, kept beside the envelope to find what a rotation left behind. */
    public int keyVersion() {
        return keys.current().version();
    }

    public byte[] seal(String plain, FieldAddress address) {
        return sealBytes(plain.getBytes(StandardCharsets.UTF_8), address);
    }

    /** Seals a piece of a file. */
    public byte[] sealBytes(byte[] plain, FieldAddress address) {
        DataKey key = keys.current();
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put(suite.envelopeVersion())
                .putInt(key.version())
                .array();
        try {
            byte[] sealed = suite.seal(derived(suite, key.material()), iv, associated(head, address), plain);
            return ByteBuffer.allocate(head.length + iv.length + sealed.length)
                    .put(head)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The value in an envelope.
     *
     * @throws SealBroken when it was changed, or belongs to another row or column
     */
    public String open(byte[] envelope, FieldAddress address) {
        return new String(openBytes(envelope, address), StandardCharsets.UTF_8);
    }

    /**
     * The piece of a file in an envelope.
     *
     * @throws SealBroken when it was changed, or belongs to another row or column
     */
    public byte[] openBytes(byte[] envelope, FieldAddress address) {
        if (envelope.length < HEAD_BYTES + IV_BYTES + TAG_BYTES) {
            throw new SealBroken("the envelope of " + address.column() + " is cut", null);
        }
        byte[] head = Arrays.copyOf(envelope, HEAD_BYTES);
        byte[] iv = Arrays.copyOfRange(envelope, HEAD_BYTES, HEAD_BYTES + IV_BYTES);
        byte[] sealed = Arrays.copyOfRange(envelope, HEAD_BYTES + IV_BYTES, envelope.length);
        CryptoProvider by = SUITES.stream()
                .filter(candidate -> candidate.envelopeVersion() == head[0])
                .findFirst()
                .orElseThrow(() -> new SealBroken("unknown envelope version " + head[0], null));
        int version = ByteBuffer.wrap(head, 1, Integer.BYTES).getInt();
        DataKey key = keys.version(version).orElseThrow(() -> new SealBroken("no data key " + version, null));
        try {
            return by.open(derived(by, key.material()), iv, associated(head, address), sealed);
        } catch (GeneralSecurityException refused) {
            throw new SealBroken("the envelope of " + address.column() + " does not belong there", refused);
        }
    }

    /** What a value is found by without opening it: 16 bytes of a keyed digest, different for every kind of value. */
    public byte[] blindIndex(String kind, String value) {
        byte[] text = (kind + '\n' + value).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(suite.digest(keys.indexKey(), text), INDEX_BYTES);
    }

    /** One stored key never serves two algorithms. */
    private static byte[] derived(CryptoProvider suite, byte[] material) {
        return suite.digest(material, ("zhucun/seal/" + suite.name()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] associated(byte[] head, FieldAddress address) {
        byte[] column = address.column().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + 2 * Long.BYTES + column.length)
                .put(head)
                .putLong(address.row().getMostSignificantBits())
                .putLong(address.row().getLeastSignificantBits())
                .put(column)
                .array();
    }
}
