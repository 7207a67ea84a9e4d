package org.zhucun.identity.assertion;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.zhucun.kernel.DomainException;

/**
 * 可用公钥: a key that was looked at before it is kept. A key speaks one algorithm; what an assertion says of its own is not asked.
 *
 * @param jwk as it is kept, public part only
 * @param thumbprint after RFC 7638: one key, however it is written
 */
public record AcceptedKey(String kid, String algorithm, String jwk, String thumbprint) {
    /**
     * Reads a key.
     *
     * @param at where it stands in what was sent
     * @throws DomainException 400 that says what is wrong with it
     */
    public static AcceptedKey read(PublicJwk given, String at) {
        PublicJsonWebKey key = key(given, at);
        String algorithm = algorithm(key);
        if (algorithm == null) {
            throw DomainException.invalid(at, "identity.key.kind");
        }
        if (key instanceof OctetKeyPairJsonWebKey && !ofTheWholeGroup(given)) {
            throw DomainException.invalid(at + "/x", "identity.key.point");
        }
        if (given.alg() != null && !given.alg().equals(algorithm)) {
            throw DomainException.invalid(at + "/alg", "identity.key.alg", algorithm);
        }
        if (given.use() != null && !given.use().equals("sig")) {
            throw DomainException.invalid(at + "/use", "identity.key.use");
        }
        String thumbprint = key.calculateBase64urlEncodedThumbprint("SHA-256");
        return new AcceptedKey(
                given.kid() == null ? thumbprint : given.kid(),
                algorithm,
                key.toJson(OutputControlLevel.PUBLIC_ONLY),
                thumbprint);
    }

    private static PublicJsonWebKey key(PublicJwk given, String at) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kty", given.kty());
        members.put("crv", given.crv());
        members.put("x", given.x());
        if (given.y() != null) {
            members.put("y", given.y());
        }
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(members);
            if (usable(key, given)) {
                return key;
            }
        } catch (JoseException | RuntimeException unreadable) {
            throw DomainException.invalid(at, "identity.key.unreadable");
        }
        throw DomainException.invalid(at, "identity.key.unreadable");
    }

    private static String algorithm(PublicJsonWebKey key) {
        if (key instanceof EllipticCurveJsonWebKey curve && "P-256".equals(curve.getCurveName())) {
            return AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
        }
        boolean edwards = key instanceof OctetKeyPairJsonWebKey octets
                && OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(octets.getSubtype());
        return edwards ? AlgorithmIdentifiers.EDDSA : null;
    }

    /** A mistyped coordinate is found here and not at the first assertion. */
    private static boolean usable(PublicJsonWebKey key, PublicJwk given) {
        if (key.getPublicKey() instanceof ECPublicKey point) {
            return onCurve(point.getW(), point.getParams().getCurve());
        }
        return key.getPublicKey() != null && Base64.getUrlDecoder().decode(given.x()).length == Ed25519.PUBLIC_KEY_SIZE;
    }

    /**
     * Under a key of small order one signature is good for many texts and belongs to nobody; one of mixed order, or written in a second way,
     * is a second key for one signer.
     */
    private static boolean ofTheWholeGroup(PublicJwk given) {
        return Ed25519.validatePublicKeyFull(Base64.getUrlDecoder().decode(given.x()), 0);
    }

    /** y² = x³ + ax + b */
    private static boolean onCurve(ECPoint point, EllipticCurve curve) {
        if (!(curve.getField() instanceof ECFieldFp field)) {
            return false;
        }
        BigInteger p = field.getP();
        BigInteger x = point.getAffineX();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return point.getAffineY().pow(2).subtract(right).mod(p).signum() == 0
                && x.compareTo(p) < 0
                && point.getAffineY().compareTo(p) < 0;
    }
}
