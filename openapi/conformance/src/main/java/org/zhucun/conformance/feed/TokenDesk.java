package org.zhucun.conformance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.Results;

/** 令牌: grants tokens for assertions as docs/clients.md says, and judges the assertions on the way. */
final class TokenDesk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KIND = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_ASSERTION = 4_000;
    private static final int LONGEST_LIFE_MINUTES = 5;
    private static final int SKEW_SECONDS = 30;
    private static final int LIFE_SECONDS = 300;

    private final ClientKey client;
    private final Results results;
    private final int pause;
    private final JwtConsumer rules;
    private final Set<String> good = new HashSet<>();
    private final Set<String> spent = new HashSet<>();
    private boolean later;

    TokenDesk(ClientKey client, Results results, int pause) {
        this.client = client;
        this.results = results;
        this.pause = pause;
        rules = new JwtConsumerBuilder()
                .setVerificationKey(client.publicKey())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "ES256", "EdDSA"))
                .setExpectedIssuer(client.id())
                .setExpectedSubject(client.id())
                .setExpectedAudience("zhucun")
                .setRequireJwtId()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(LONGEST_LIFE_MINUTES)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    synchronized boolean good(String token) {
        return good.contains(token);
    }

    /** No token is good any more. */
    synchronized void end(boolean thenLater) {
        good.clear();
        later = thenLater;
    }

    synchronized Answer answer(Map<String, String> form) {
        if (later) {
            later = false;
            return Answer.json(
                            503,
                            JSON.createObjectNode()
                                    .put("error", "temporarily_unavailable")
                                    .put("error_description", "come again"))
                    .with("Retry-After", String.valueOf(pause));
        }
        results.asked(Requirement.CONSUMER_TOKEN);
        Fault fault = fault(form);
        if (fault != null) {
            results.fails(Requirement.CONSUMER_TOKEN, fault);
            return Answer.json(
                            401,
                            JSON.createObjectNode()
                                    .put("error", "invalid_client")
                                    .put("error_description", fault.key() + " " + fault.values()))
                    .with("WWW-Authenticate", "Basic realm=\"zhucun\"");
        }
        String token = UUID.randomUUID().toString();
        good.add(token);
        return Answer.json(
                200,
                JSON.createObjectNode()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", LIFE_SECONDS)
                        .put("scope", "feed:read"));
    }

    private Fault fault(Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return Fault.of("token.grant", form.get("grant_type"));
        }
        String assertion = form.get("client_assertion");
        if (!KIND.equals(form.get("client_assertion_type")) || assertion == null) {
            return Fault.of("token.kind");
        }
        if (assertion.length() > LONGEST_ASSERTION) {
            return Fault.of("token.long", assertion.length());
        }
        try {
            JwtClaims claims = rules.processToClaims(assertion);
            return spent.add(claims.getJwtId()) ? null : Fault.of("token.again", claims.getJwtId());
        } catch (InvalidJwtException | MalformedClaimException wrong) {
            return Fault.of("token.wrong", wrong.getMessage());
        }
    }
}
