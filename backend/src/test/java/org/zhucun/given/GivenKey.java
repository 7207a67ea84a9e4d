package org.zhucun.given;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** 某系统的密钥对: a key pair of a machine, and the assertions it signs, good ones and others. */
public record GivenKey(KeyPair pair, String kid, String algorithm, String signature) {
    public static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static GivenKey es256(String kid) {
        return made("EC", "secp256r1", kid, "ES256", "SHA256withECDSAinP1363Format");
    }

    public static GivenKey ed25519(String kid) {
        return made("Ed25519", null, kid, "EdDSA", "Ed25519");
    }

    /** On a curve that is not taken. */
    public static GivenKey es384(String kid) {
        return made("EC", "secp384r1", kid, "ES384", "SHA384withECDSAinP1363Format");
    }

    private static GivenKey made(String type, String curve, String kid, String algorithm, String signature) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            if (curve != null) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return new GivenKey(generator.generateKeyPair(), kid, algorithm, signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half as a JWK. */
    public Map<String, Object> jwk() {
        return jwk(OutputControlLevel.PUBLIC_ONLY);
    }

    public Map<String, Object> jwk(OutputControlLevel level) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            key.setPrivateKey(pair.getPrivate());
            key.setKeyId(kid);
            return new LinkedHashMap<>(key.toParams(level));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a client says of itself for one token. */
    public static Map<String, Object> claims(String client) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", client);
        claims.put("sub", client);
        claims.put("aud", "https://zhucun.test/api/v1/oauth2/token");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + 120);
        return claims;
    }

    public Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm);
        header.put("kid", kid);
        header.put("typ", "JWT");
        return header;
    }

    /** A good assertion. */
    public String assertion(String client) {
        return assertion(client, header -> {}, claims -> {});
    }

    public String assertion(
            String client, Consumer<Map<String, Object>> onHeader, Consumer<Map<String, Object>> onClaims) {
        Map<String, Object> header = header();
        Map<String, Object> claims = claims(client);
        onHeader.accept(header);
        onClaims.accept(claims);
        return sign(JsonUtil.toJson(header), JsonUtil.toJson(claims));
    }

    public String sign(String header, String claims) {
        String content = part(header) + "." + part(claims);
        try {
            Signature signer = Signature.getInstance(signature);
            signer.initSign(pair.getPrivate());
            signer.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
