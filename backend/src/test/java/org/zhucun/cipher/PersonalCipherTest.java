package org.zhucun.cipher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhucun.start.DataKeys;

/** 信封加密: what is sealed opens only where it was sealed. */
class PersonalCipherTest {
    private static final String NUMBER = "620503198506150013";

    @TempDir
    Path keys;

    private final FieldAddress here = new FieldAddress("cadre_identity.citizen_id", UUID.randomUUID());

    @Test
    void opens_what_it_sealed_with_either_suite() {
        for (String suite : new String[] {"aes", "sm"}) {
            PersonalCipher cipher = cipher(suite);
            byte[] envelope = cipher.seal(NUMBER, here);
            assertEquals(NUMBER, cipher.open(envelope, here));
            assertFalse(new String(envelope, StandardCharsets.ISO_8859_1).contains(NUMBER));
            assertFalse(
                    Arrays.equals(envelope, cipher.seal(NUMBER, here)), "the same value twice must not look the same");
        }
    }

    @Test
    void refuses_an_envelope_of_another_row_or_column() {
        for (String suite : new String[] {"aes", "sm"}) {
            PersonalCipher cipher = cipher(suite);
            byte[] envelope = cipher.seal(NUMBER, here);
            assertThrows(
                    SealBroken.class, () -> cipher.open(envelope, new FieldAddress(here.column(), UUID.randomUUID())));
            assertThrows(
                    SealBroken.class,
                    () -> cipher.open(envelope, new FieldAddress("cadre_identity.phone", here.row())));
        }
    }

    @Test
    void refuses_an_envelope_of_which_any_byte_was_changed() {
        PersonalCipher cipher = cipher("sm");
        byte[] envelope = cipher.seal(NUMBER, here);
        for (int i = 0; i < envelope.length; i++) {
            byte[] changed = envelope.clone();
            changed[i] ^= 1;
            assertThrows(SealBroken.class, () -> cipher.open(changed, here), "byte " + i);
        }
        assertThrows(SealBroken.class, () -> cipher.open(Arrays.copyOf(envelope, 20), here));
    }

    @Test
    void older_keys_and_the_other_suite_still_open_after_a_rotation() {
        byte[] old = cipher("aes").seal(NUMBER, here);
        byte[] index = cipher("aes").blindIndex("citizen", NUMBER);
        DataKeys.rotate(keys);
        PersonalCipher rotated = cipher("aes");
        assertEquals(2, rotated.keyVersion());
        assertEquals(NUMBER, rotated.open(old, here));
        assertEquals(NUMBER, cipher("sm").open(old, here));
        assertEquals(NUMBER, rotated.open(rotated.seal(NUMBER, here), here));
        assertArrayEquals(index, rotated.blindIndex("citizen", NUMBER), "duplicates must be found across keys");
    }

    @Test
    void a_blind_index_tells_values_and_kinds_apart() {
        PersonalCipher cipher = cipher("sm");
        assertEquals(PersonalCipher.INDEX_BYTES, cipher.blindIndex("citizen", NUMBER).length);
        assertArrayEquals(cipher.blindIndex("citizen", NUMBER), cipher("sm").blindIndex("citizen", NUMBER));
        assertFalse(Arrays.equals(cipher.blindIndex("citizen", NUMBER), cipher.blindIndex("phone", NUMBER)));
    }

    @Test
    void computes_the_published_vectors_of_both_suites() throws Exception {
        HexFormat hex = HexFormat.of();
        // RFC 8998 A.1: SM4-GCM
        byte[] sealed = new SmProvider()
                .seal(
                        hex.parseHex("0123456789abcdeffedcba9876543210"),
                        hex.parseHex("00001234567800000000abcd"),
                        hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                        hex.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));
        assertEquals(
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec",
                hex.formatHex(sealed));
        // RFC 4231 case 2: HMAC-SHA-256
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                hex.formatHex(new AesProvider()
                        .digest(
                                "Jefe".getBytes(StandardCharsets.US_ASCII),
                                "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII))));
    }

    private PersonalCipher cipher(String suite) {
        return new PersonalCipher(PersonalCipher.suite(suite), DataKeys.open(keys));
    }
}
