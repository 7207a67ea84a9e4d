package org.zhucun.identity.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * 令牌规则: what a token must be to be one of ours. Everything is demanded and nothing tolerated, because only we make them: one type,
 * one algorithm, the headers we write and no others, canonical Base64, numbers where numbers belong.
 */
final class TokenRules {
    private static final int LONGEST = 2_000;
    private static final int SKEW_SECONDS = 30;
    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

    private final TokenKeys keys;
    private final Clock clock;

    TokenRules(TokenKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The claims of a good token. */
    JwtClaims check(String token) throws InvalidTokenException {
        requireCanonical(token);
        try {
            JwtContext context = consumer().build().process(token);
            requireHeaders(context.getJoseObjects());
            JwtClaims claims = context.getJwtClaims();
            requireLifetime(claims);
            UUID.fromString(claims.getSubject());
            UUID.fromString(claims.getStringClaimValue(AccessTokens.GRANT));
            if (claims.hasClaim(AccessTokens.SESSION)) {
                UUID.fromString(claims.getStringClaimValue(AccessTokens.SESSION));
            }
            if (claims.hasClaim(AccessTokens.SCOPE)) {
                requireScope(claims);
            }
            return claims;
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException refused) {
            throw new InvalidTokenException(refused);
        }
    }

    private JwtConsumerBuilder consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((token, nesting) -> key(token))
                .setExpectedType(true, AccessTokens.TYPE)
                .setExpectedIssuer(true, AccessTokens.ISSUER)
                .setExpectedAudience(true, AccessTokens.AUDIENCE)
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()));
    }

    private java.security.Key key(JsonWebSignature token) throws UnresolvableKeyException {
        String kid = token.getKeyIdHeaderValue();
        java.security.Key key = kid == null ? null : keys.verifying(kid);
        if (key == null) {
            throw new UnresolvableKeyException("no such key");
        }
        return key;
    }

    /** Three parts in the one spelling an encoder makes: other spellings of the same bytes would be other keys of the cache. */
    private static void requireCanonical(String token) throws InvalidTokenException {
        if (token.length() > LONGEST) {
            throw new InvalidTokenException("too long");
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new InvalidTokenException("not three parts");
        }
        try {
            for (String part : parts) {
                byte[] content = Base64.getUrlDecoder().decode(part);
                if (!Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(content)
                        .equals(part)) {
                    throw new InvalidTokenException("not canonical");
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidTokenException(notBase64);
        }
    }

    private static void requireHeaders(List<JsonWebStructure> layers) throws InvalidTokenException {
        if (layers.size() != 1) {
            throw new InvalidTokenException("nested");
        }
        JsonWebStructure token = layers.get(0);
        try {
            Set<String> found = org.jose4j.json.JsonUtil.parseJson(
                            token.getHeaders().getFullHeaderAsJsonString())
                    .keySet();
            if (!HEADERS.equals(found)) {
                throw new InvalidTokenException("headers " + found.size());
            }
        } catch (org.jose4j.lang.JoseException unreadable) {
            throw new InvalidTokenException(unreadable);
        }
    }

    /** Only a machine asks for less than it may. */
    private static void requireScope(JwtClaims claims) throws InvalidTokenException, MalformedClaimException {
        if (claims.hasClaim(AccessTokens.SESSION)
                || claims.getStringClaimValue(AccessTokens.SCOPE).isBlank()) {
            throw new InvalidTokenException("scope");
        }
    }

    private void requireLifetime(JwtClaims claims) throws InvalidTokenException, MalformedClaimException {
        Instant now = clock.instant();
        long issued = claims.getIssuedAt().getValue();
        long expires = claims.getExpirationTime().getValue();
        boolean tooLong = expires - issued > AccessTokens.LIFETIME.toSeconds() || expires <= issued;
        boolean fromTheFuture = issued > now.getEpochSecond() + SKEW_SECONDS;
        if (tooLong || fromTheFuture) {
            throw new InvalidTokenException("lifetime");
        }
    }
}
