package org.zhucun.start;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys that a first start makes and every later one must find again. */
class KeysTest {

    @TempDir
    Path temporary;

    @Test
    void makes_signing_and_data_keys_that_only_their_user_may_read() throws IOException {
        Path keys = temporary.resolve("home/keys");
        SigningKeys.open(keys);
        DataKeys.open(keys);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> made = files.sorted().toList();
            assertEquals(
                    List.of("data-keys.properties", "master.key", "signing-000001.key.pem", "signing-000001.pub.pem"),
                    made.stream().map(file -> file.getFileName().toString()).toList());
            for (Path file : made) {
                assertEquals(
                        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), "" + file);
            }
        }
    }

    @Test
    void finds_the_same_keys_again() {
        SigningKey first = SigningKeys.open(temporary).current();
        DataKeys data = DataKeys.open(temporary);
        assertEquals(first.kid(), SigningKeys.open(temporary).current().kid());
        assertEquals(first.privateKey(), SigningKeys.open(temporary).current().privateKey());
        assertArrayEquals(
                data.current().material(), DataKeys.open(temporary).current().material());
        assertArrayEquals(data.indexKey(), DataKeys.open(temporary).indexKey());
        assertEquals(32, data.indexKey().length);
        assertFalse(Arrays.equals(data.indexKey(), data.current().material()));
    }

    @Test
    void names_a_key_by_its_thumbprint_of_rfc_7638() throws GeneralSecurityException {
        // the key of RFC 7517, appendix A.1; its thumbprint was computed apart from this code
        ECPublicKey key =
                publicKey("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM");
        SigningKey signing = SigningKey.of(key, Optional.empty());
        assertEquals("cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s", signing.kid());
        assertEquals(
                "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", signing.jwk().get("x"));
        assertEquals(
                "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM", signing.jwk().get("y"));
        assertFalse(signing.jwk().containsKey("d"));
    }

    @Test
    void keeps_leading_zeros_of_a_coordinate() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        ECPublicKey key;
        do {
            key = (ECPublicKey) generator.generateKeyPair().getPublic();
        } while (key.getW().getAffineX().bitLength() > 248);
        assertEquals(43, SigningKey.of(key, Optional.empty()).jwk().get("x").length());
    }

    @Test
    void after_a_rotation_the_newest_key_signs_and_the_older_ones_verify() throws IOException {
        String old = SigningKeys.open(temporary).current().kid();
        SigningKeys rotated = SigningKeys.rotate(temporary);
        assertNotEquals(old, rotated.current().kid());
        assertEquals(
                List.of(old, rotated.current().kid()),
                List.copyOf(rotated.verifying().keySet()));
        assertEquals(2, rotated.jwks().size());

        Files.delete(temporary.resolve("signing-000001.key.pem"));
        SigningKeys retired = SigningKeys.open(temporary);
        assertTrue(retired.find(old).orElseThrow().privateKey().isEmpty());
        Files.delete(temporary.resolve("signing-000001.pub.pem"));
        assertTrue(SigningKeys.open(temporary).find(old).isEmpty());
    }

    @Test
    void after_a_rotation_older_data_keys_still_decrypt() {
        DataKeys first = DataKeys.open(temporary);
        DataKeys second = DataKeys.rotate(temporary);
        assertEquals(2, second.current().version());
        assertArrayEquals(
                first.current().material(), second.version(1).orElseThrow().material());
        assertArrayEquals(first.indexKey(), second.indexKey());
        assertTrue(second.version(3).isEmpty());
    }

    @Test
    void refuses_key_files_that_others_may_read() throws IOException {
        SigningKeys.open(temporary);
        DataKeys.open(temporary);
        for (String name : List.of("signing-000001.key.pem", "master.key", "data-keys.properties")) {
            Path file = temporary.resolve(name);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            StartRefused refused = assertThrows(StartRefused.class, () -> {
                SigningKeys.open(temporary);
                DataKeys.open(temporary);
            });
            assertTrue(refused.getMessage().contains("chmod 600 " + file), refused.getMessage());
            assertTrue(refused.getMessage().contains("其他用户"), refused.getMessage());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void refuses_halves_that_do_not_belong_together() throws IOException {
        SigningKeys.rotate(temporary);
        SigningKeys.rotate(temporary);
        Files.copy(
                temporary.resolve("signing-000001.pub.pem"),
                temporary.resolve("signing-000002.pub.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThrows(StartRefused.class, () -> SigningKeys.open(temporary));
    }

    @Test
    void refuses_a_master_key_that_is_missing_wrong_or_damaged() throws IOException {
        DataKeys.open(temporary);
        Path master = temporary.resolve("master.key");
        String right = Files.readString(master);
        Map<String, String> wrong = Map.of(
                "another key", Base64.getEncoder().encodeToString(new byte[32]),
                "too short", "AAAA",
                "no Base64", "!");
        wrong.forEach((name, text) -> {
            KeyFiles.write(master, text);
            assertThrows(StartRefused.class, () -> DataKeys.open(temporary), name);
        });
        Files.delete(master);
        StartRefused missing = assertThrows(StartRefused.class, () -> DataKeys.open(temporary));
        assertTrue(missing.getMessage().contains("missing"));
        KeyFiles.write(master, right);
        assertEquals(1, DataKeys.open(temporary).current().version());
    }

    @Test
    void refuses_a_data_key_passed_off_as_another_version() throws IOException {
        DataKeys.rotate(temporary);
        Path wrapped = temporary.resolve("data-keys.properties");
        String text = Files.readString(wrapped);
        KeyFiles.write(wrapped, text.replace("data.1=", "data.9="));
        assertThrows(StartRefused.class, () -> DataKeys.open(temporary));
    }

    private static ECPublicKey publicKey(String x, String y) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        ECPublicKey any = (ECPublicKey) generator.generateKeyPair().getPublic();
        ECPoint point = new ECPoint(number(x), number(y));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, any.getParams()));
    }

    private static BigInteger number(String base64Url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64Url));
    }
}
