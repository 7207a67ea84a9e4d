package org.zhucun.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * 私钥签名 (RFC 7523): what a registered client proves itself with.
 *
 * @param clientId as the security administrator was told at the registration
 * @param kid of the registered key
 * @param key P-256 ({@code ES256}) or Ed25519 ({@code EdDSA})
 * @param audience the issuer, or the address of the token endpoint where the system has one configured
 */
public record PrivateKeyJwt(String clientId, String kid, PrivateKey key, String audience) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);
    private static final String ISSUER = "zhucun";

    /**
     * Reads the key from a PEM file as {@code openssl genpkey} writes it (PKCS #8, not encrypted).
     *
     * @throws IllegalArgumentException when the file holds something else; the message says what to do
     */
    public static PrivateKeyJwt fromPem(String clientId, String kid, Path pem) throws IOException {
        String text = Files.readString(pem);
        if (!text.contains("-----BEGIN PRIVATE KEY-----")) {
            throw new IllegalArgumentException(
                    pem + " holds no unencrypted PKCS #8 key: openssl pkcs8 -topk8 -nocrypt -in " + pem
                            + " makes one of what openssl ecparam wrote");
        }
        byte[] der = Base64.getMimeDecoder()
                .decode(text.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----|-----END PRIVATE KEY-----.*", ""));
        for (String algorithm : new String[] {"EC", "Ed25519"}) {
            try {
                PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
                return new PrivateKeyJwt(clientId, kid, key, ISSUER);
            } catch (GeneralSecurityException other) {
                continue;
            }
        }
        throw new IllegalArgumentException(pem + " is a key of another kind: P-256 or Ed25519 are taken");
    }

    /** A new assertion, good once and for two minutes. */
    String assertion(Instant now) {
        boolean curve = key instanceof ECPrivateKey;
        String content = part(Map.of("alg", curve ? "ES256" : "EdDSA", "typ", "JWT", "kid", kid)) + "."
                + part(Map.of(
                        "iss",
                        clientId,
                        "sub",
                        clientId,
                        "aud",
                        audience,
                        "jti",
                        UUID.randomUUID().toString(),
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(GOOD_FOR).getEpochSecond()));
        try {
            Signature signature = Signature.getInstance(curve ? "SHA256withECDSAinP1363Format" : "Ed25519");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the key of " + clientId + " cannot sign", unfit);
        }
    }

    private static String part(Map<String, ?> members) {
        try {
            return BASE64URL.encodeToString(JSON.writeValueAsBytes(members));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "client " + clientId + ", key " + kid;
    }
}
