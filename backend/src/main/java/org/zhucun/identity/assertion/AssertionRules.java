package org.zhucun.identity.assertion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.zhucun.identity.assertion.AssertionKeyRepository.Found;

/**
 * 断言规则: what an assertion must be. It is looked at twice: first for who says it is (unproved), then with that client's key. The key says
 * the algorithm; the header may only agree. What is wrong with the claims is said to whoever signed them, what is wrong with client, key
 * or signature to nobody.
 */
final class AssertionRules {
    static final int LONGEST = 4_000;
    static final int LONGEST_JTI = 200;
    static final int SKEW_SECONDS = 30;
    private static final int LIFETIME_MINUTES = 5;
    private static final int LIFETIME_SECONDS = 60 * LIFETIME_MINUTES;
    private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._~-]{0,63}");
    private static final Set<String> TYPES = Set.of("JWT", "client-authentication+jwt");
    private static final String UNREADABLE = "client_assertion is not a signed JWT with the headers alg and kid";
    private static final String UNPROVED = "unknown client, unknown key or wrong signature";

    private static final JwtConsumer FIRST_LOOK = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private static final Map<Integer, String> SAID = Map.ofEntries(
            Map.entry(ErrorCodes.EXPIRATION_MISSING, "exp is missing"),
            Map.entry(ErrorCodes.EXPIRED, "exp has passed"),
            Map.entry(ErrorCodes.EXPIRATION_TOO_FAR_IN_FUTURE, "exp is more than five minutes away"),
            Map.entry(ErrorCodes.NOT_YET_VALID, "nbf lies ahead"),
            Map.entry(ErrorCodes.ISSUED_AT_INVALID_FUTURE, "iat lies ahead"),
            Map.entry(ErrorCodes.ISSUED_AT_INVALID_PAST, "iat is more than five minutes ago"),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, "aud is missing"),
            Map.entry(ErrorCodes.AUDIENCE_INVALID, "aud is neither the token endpoint nor the issuer"),
            Map.entry(ErrorCodes.SUBJECT_MISSING, "sub is missing"),
            Map.entry(ErrorCodes.SUBJECT_INVALID, "sub is not iss"),
            Map.entry(ErrorCodes.JWT_ID_MISSING, "jti is missing"));

    private final AudienceSetting audience;
    private final Clock clock;

    AssertionRules(AudienceSetting audience, Clock clock) {
        this.audience = audience;
        this.clock = clock;
    }

    /** Finds the key of a client. */
    interface Keys {
        Found of(UUID client, String kid) throws InvalidAssertionException;
    }

    Assertion check(String text, Keys keys) throws InvalidAssertionException {
        JwtContext context = firstLook(text);
        String kid = kid(context.getJoseObjects());
        UUID client = issuer(context.getJwtClaims());
        Found key = keys.of(client, kid);
        if (key == null) {
            throw new InvalidAssertionException(UNPROVED);
        }
        try {
            secondLook(client, key).processContext(context);
            return assertion(client, kid, context.getJwtClaims());
        } catch (InvalidJwtException refused) {
            throw new InvalidAssertionException(said(refused));
        } catch (MalformedClaimException | JoseException | RuntimeException malformed) {
            throw new InvalidAssertionException("a claim is malformed");
        }
    }

    /** Who says it is, unproved. */
    UUID named(String text) throws InvalidAssertionException {
        return issuer(firstLook(text).getJwtClaims());
    }

    private static JwtContext firstLook(String text) throws InvalidAssertionException {
        if (text.length() > LONGEST || text.chars().filter(c -> c == '.').count() != 2) {
            throw new InvalidAssertionException(UNREADABLE);
        }
        try {
            return FIRST_LOOK.process(text);
        } catch (InvalidJwtException | RuntimeException unreadable) {
            throw new InvalidAssertionException(UNREADABLE);
        }
    }

    private static String kid(List<JsonWebStructure> layers) throws InvalidAssertionException {
        Map<String, Object> headers = layers.size() == 1 ? headers(layers.get(0)) : Map.of();
        boolean known = HEADERS.containsAll(headers.keySet())
                && (!headers.containsKey("typ") || TYPES.contains(String.valueOf(headers.get("typ"))));
        if (!known || !(headers.get("kid") instanceof String kid) || !(headers.get("alg") instanceof String)) {
            throw new InvalidAssertionException(UNREADABLE);
        }
        if (!KID.matcher(kid).matches()) {
            throw new InvalidAssertionException(UNPROVED);
        }
        return kid;
    }

    private static Map<String, Object> headers(JsonWebStructure layer) throws InvalidAssertionException {
        try {
            return JsonUtil.parseJson(layer.getHeaders().getFullHeaderAsJsonString());
        } catch (JoseException unreadable) {
            throw new InvalidAssertionException(UNREADABLE);
        }
    }

    /** In the one spelling in which the id was given. */
    private static UUID issuer(JwtClaims claims) throws InvalidAssertionException {
        try {
            String issuer = claims.getIssuer();
            UUID client = UUID.fromString(issuer == null ? "" : issuer);
            if (client.toString().equals(issuer)) {
                return client;
            }
        } catch (MalformedClaimException | IllegalArgumentException noId) {
            throw new InvalidAssertionException("iss is not a client_id");
        }
        throw new InvalidAssertionException("iss is not a client_id");
    }

    private JwtConsumer secondLook(UUID client, Found key) throws JoseException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, key.algorithm())
                .setVerificationKey(
                        PublicJsonWebKey.Factory.newPublicJwk(key.jwk()).getPublicKey())
                .setExpectedIssuer(true, client.toString())
                .setExpectedSubject(client.toString())
                .setExpectedAudience(true, audience.accepted())
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(LIFETIME_MINUTES)
                .setIssuedAtRestrictions(0, LIFETIME_SECONDS)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static Assertion assertion(UUID client, String kid, JwtClaims claims)
            throws InvalidAssertionException, MalformedClaimException {
        String jti = claims.getJwtId();
        if (jti.isBlank() || jti.length() > LONGEST_JTI || jti.indexOf('\0') >= 0) {
            throw new InvalidAssertionException("jti has 1 to " + LONGEST_JTI + " characters");
        }
        if (claims.getAudience().size() != 1) {
            throw new InvalidAssertionException("aud names one audience");
        }
        long expires = claims.getExpirationTime().getValue();
        NumericDate issued = claims.getIssuedAt();
        if (issued != null && expires - issued.getValue() > LIFETIME_SECONDS) {
            throw new InvalidAssertionException("the assertion lives longer than five minutes");
        }
        return new Assertion(client, kid, jti, Instant.ofEpochSecond(expires));
    }

    private static String said(InvalidJwtException refused) {
        if (refused.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) || refused.hasErrorCode(ErrorCodes.SIGNATURE_MISSING)) {
            return UNPROVED;
        }
        return refused.getErrorDetails().stream()
                .map(error -> SAID.get(error.getErrorCode()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNPROVED);
    }
}
