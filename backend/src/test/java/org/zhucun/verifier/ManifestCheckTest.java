package org.zhucun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCheckTest {
    private static final String TYPE = "zhucun-bulk-export+json";

    @TempDir
    Path directory;

    private KeyPair pair;
    private Path file;
    private Path keys;

    @BeforeEach
    void aFileAndAKey() throws Exception {
        pair = pair();
        file = Files.writeString(directory.resolve("cadre.csv"), "姓名\r\n周海燕\r\n");
        keys = Files.writeString(directory.resolve("jwks.json"), jwks(pair, "k1"));
    }

    @Test
    void a_file_that_was_signed_holds_and_is_told() throws Exception {
        String said = run(Verifier.HOLDS, manifest(TYPE, pair, sha256()));
        assertTrue(said.contains("\"purpose\":\"年度核对 \\\"sha256\\\":\\\"x\\\"\""), said);
        assertTrue(said.contains("✓"), said);
    }

    @Test
    void another_file_another_key_and_another_kind_of_signature_are_refused() throws Exception {
        Path signed = manifest(TYPE, pair, sha256());
        Files.writeString(file, "姓名\r\n周海鹰\r\n");
        assertTrue(run(Verifier.BROKEN, signed).contains("the file is not the one"));
        assertTrue(run(Verifier.BROKEN, manifest(TYPE, pair(), sha256())).contains("no valid signature"));
        assertTrue(run(Verifier.BROKEN, manifest("at+jwt", pair, sha256())).contains("no valid signature"));
        Files.writeString(keys, jwks(pair, "another"));
        assertTrue(run(Verifier.BROKEN, manifest(TYPE, pair, sha256())).contains("no valid signature"));
    }

    @Test
    void what_is_no_manifest_cannot_be_read() throws Exception {
        Path empty = Files.writeString(directory.resolve("manifest.json"), "{}");
        assertTrue(run(Verifier.UNREADABLE, empty).contains("signature"));
    }

    private String run(int expected, Path manifest) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = VerifierForTests.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "manifest",
                manifest.toString(),
                file.toString(),
                "--key",
                keys.toString());
        String text = said.toString(StandardCharsets.UTF_8);
        assertEquals(expected, code, text);
        return text;
    }

    private Path manifest(String type, KeyPair signer, String sha256) throws Exception {
        String signed = encoded("{\"alg\":\"ES256\",\"kid\":\"k1\",\"typ\":\"" + type + "\"}") + "."
                + encoded("{\"purpose\":\"年度核对 \\\"sha256\\\":\\\"x\\\"\",\"sha256\":\"" + sha256 + "\"}");
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(signer.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        String jws = signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        return Files.writeString(directory.resolve("manifest.json"), "{\"manifest\":{},\"signature\":\"" + jws + "\"}");
    }

    private String sha256() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String jwks(KeyPair pair, String name) {
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic());
        key.setKeyId(name);
        return "{\"keys\":[" + key.toJson() + "]}";
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
