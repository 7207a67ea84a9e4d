package org.zhucun.conformance;

import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** 断言 (RFC 7523): as docs/clients.md asks for it, and bent in one place. */
public final class Assertion {
    public static final String KIND = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final int LIFE_SECONDS = 120;
    private static final String ISSUER = "zhucun";

    private Assertion() {}

    public static String right(String client, String kid, PrivateKey key) {
        return bent(client, kid, key, claims -> {});
    }

    /** Right but for what is done to its claims. */
    public static String bent(String client, String kid, PrivateKey key, Consumer<JwtClaims> bending) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(client);
        claims.setSubject(client);
        claims.setAudience(ISSUER);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.now());
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + LIFE_SECONDS));
        bending.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(key instanceof ECPrivateKey ? "ES256" : "EdDSA");
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(kid);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unfit) {
            throw new IllegalStateException("the key " + kid + " cannot sign", unfit);
        }
    }
}
