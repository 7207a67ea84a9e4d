package org.zhucun.start;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One ES256 key 签名密钥, on the curve P-256.
 *
 * @param kid thumbprint of the public key after RFC 7638
 * @param privateKey empty where only verification is left
 */
public record SigningKey(String kid, ECPublicKey publicKey, Optional<ECPrivateKey> privateKey) {

    private static final int COORDINATE_BYTES = 32;

    static SigningKey of(ECPublicKey publicKey, Optional<ECPrivateKey> privateKey) {
        return new SigningKey(thumbprint(publicKey), publicKey, privateKey);
    }

    /** The public half as an entry of a JWK set (RFC 7517). */
    public Map<String, String> jwk() {
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("kid", kid);
        jwk.put("use", "sig");
        jwk.put("alg", "ES256");
        jwk.put("x", coordinate(publicKey.getW().getAffineX()));
        jwk.put("y", coordinate(publicKey.getW().getAffineY()));
        return jwk;
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }

    private static String thumbprint(ECPublicKey key) {
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fixed width: BigInteger adds a sign byte or drops leading zeros. */
    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int from = Math.max(0, bytes.length - COORDINATE_BYTES);
        byte[] tail = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(tail, 0, fixed, COORDINATE_BYTES - tail.length, tail.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
