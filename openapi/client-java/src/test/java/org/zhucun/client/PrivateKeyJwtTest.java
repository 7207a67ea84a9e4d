package org.zhucun.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateKeyJwtTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");

    @TempDir
    Path directory;

    @Test
    void an_assertion_says_what_the_system_asks_for_and_its_signature_is_that_of_the_key() throws Exception {
        for (String[] kind :
                new String[][] {{"EC", "ES256", "SHA256withECDSAinP1363Format"}, {"Ed25519", "EdDSA", "Ed25519"}}) {
            KeyPair pair = pair(kind[0]);
            String[] parts = PrivateKeyJwt.fromPem("a-client", "2026", pem(pair.getPrivate()))
                    .assertion(NOW)
                    .split("\\.");
            JsonNode header = json(parts[0]);
            assertEquals(kind[1], header.path("alg").asText());
            assertEquals("2026", header.path("kid").asText());
            JsonNode claims = json(parts[1]);
            assertEquals("a-client", claims.path("iss").asText());
            assertEquals("a-client", claims.path("sub").asText());
            assertEquals("zhucun", claims.path("aud").asText());
            assertEquals(120, claims.path("exp").asLong() - NOW.getEpochSecond());
            Signature signature = Signature.getInstance(kind[2]);
            signature.initVerify(pair.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])), kind[0]);
        }
    }

    @Test
    void no_two_assertions_are_the_same_and_the_key_is_not_printed() throws Exception {
        PrivateKeyJwt credentials =
                PrivateKeyJwt.fromPem("a-client", "2026", pem(pair("EC").getPrivate()));
        String first = credentials.assertion(NOW).split("\\.")[1];
        assertFalse(first.equals(credentials.assertion(NOW).split("\\.")[1]));
        assertEquals("client a-client, key 2026", credentials.toString());
    }

    @Test
    void a_file_of_another_kind_is_refused_with_what_to_do() throws Exception {
        Path old = Files.writeString(
                directory.resolve("old.pem"), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");
        String said = assertThrows(IllegalArgumentException.class, () -> PrivateKeyJwt.fromPem("c", "k", old))
                .getMessage();
        assertTrue(said.contains("openssl pkcs8 -topk8 -nocrypt"), said);
        PrivateKey rsa = pair("RSA").getPrivate();
        Path other = pem(rsa);
        assertThrows(IllegalArgumentException.class, () -> PrivateKeyJwt.fromPem("c", "k", other));
    }

    private Path pem(PrivateKey key) throws Exception {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(
                directory.resolve(key.getAlgorithm() + ".pem"),
                "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    private static KeyPair pair(String algorithm) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(256);
        }
        return generator.generateKeyPair();
    }

    private static JsonNode json(String part) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
