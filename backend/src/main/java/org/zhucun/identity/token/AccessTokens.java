package org.zhucun.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.zhucun.kernel.Ids;
import org.zhucun.start.SigningKey;

/** 签发令牌: makes access tokens. What a token may do is not in it: session and grant are looked up again (see session). */
@ApplicationScoped
public class AccessTokens {
    public static final String ISSUER = "zhucun";
    public static final String AUDIENCE = "zhucun-api";
    public static final String TYPE = "at+jwt";
    /** The session a person's token belongs to; a machine's token has none. */
    public static final String SESSION = "sid";
    /** The grant, or the machine client, whose office the token acts as. */
    public static final String GRANT = "gid";

    /** What a machine asked for of what it may do, absent for all of it. */
    public static final String SCOPE = "scope";

    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final String WEB = "zhucun-web";

    private final TokenKeys keys;
    private final Clock clock;

    AccessTokens(TokenKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token of a person's session in one of his offices. */
    public String ofSession(UUID account, UUID session, UUID grant) {
        JwtClaims claims = claims(account, grant);
        claims.setStringClaim(SESSION, session.toString());
        claims.setStringClaim("client_id", WEB);
        return sign(claims);
    }

    /** A token of a machine client, for all that the client may do when it is used. */
    public String ofClient(UUID client) {
        return sign(ofMachine(client));
    }

    /** A token of a machine client for no more than it asked for. */
    public String ofClient(UUID client, Set<String> scope) {
        JwtClaims claims = ofMachine(client);
        claims.setStringClaim(SCOPE, String.join(" ", scope));
        return sign(claims);
    }

    private JwtClaims ofMachine(UUID client) {
        JwtClaims claims = claims(client, client);
        claims.setStringClaim("client_id", client.toString());
        return claims;
    }

    private JwtClaims claims(UUID subject, UUID grant) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject.toString());
        claims.setStringClaim(GRANT, grant.toString());
        claims.setJwtId(Ids.next().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        return claims;
    }

    private String sign(JwtClaims claims) {
        SigningKey key = keys.current();
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setHeader("typ", TYPE);
        token.setKeyIdHeaderValue(key.kid());
        token.setKey(key.privateKey().orElseThrow());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new IllegalStateException("the signing key " + key.kid() + " cannot sign", unusable);
        }
    }
}
