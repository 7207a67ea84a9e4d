package org.zhucun.conformance.api;

import java.io.IOException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.zhucun.conformance.Assertion;
import org.zhucun.conformance.Fault;
import org.zhucun.conformance.Requirement;

/** 令牌: private_key_jwt, good once; what is bent in one place is refused, and no token or a wrong one opens nothing. */
final class TokenCheck implements Check {
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;
    private static final long HOUR = 3_600;
    private static final String ME = "/api/v1/me";

    @Override
    public void run(Probe probe) throws IOException, InterruptedException {
        String assertion = probe.assertion();
        Reply granted = probe.grant(assertion);
        String fault = probe.document().fault(granted.json(), "OAuthToken");
        probe.answered(Requirement.TOKEN_GRANTED, granted, 200);
        probe.results()
                .holds(
                        Requirement.TOKEN_GRANTED,
                        fault == null,
                        Fault.of("shape", granted.asked(), granted.status(), fault));
        probe.results()
                .holds(
                        Requirement.TOKEN_GRANTED,
                        granted.header("Cache-Control").contains("no-store"),
                        Fault.of("header", granted.asked(), "Cache-Control: no-store"));
        probe.token(granted.json().path("access_token").asText());
        refused(probe, Requirement.TOKEN_ONCE, probe.grant(assertion));
        for (String bent : bent(probe)) {
            refused(probe, Requirement.TOKEN_REFUSED, probe.grant(bent));
        }
        form(probe);
        bearer(probe);
    }

    private static void refused(Probe probe, Requirement requirement, Reply reply) {
        boolean so = reply.status() == UNAUTHORIZED
                && reply.json().path("error").asText().equals("invalid_client")
                && probe.document().fault(reply.json(), "OAuthError") == null;
        probe.results()
                .holds(
                        requirement,
                        so,
                        Fault.of(
                                "answer",
                                reply.asked(),
                                reply.status() + " "
                                        + reply.json().path("error").asText(),
                                "401 invalid_client"));
        if (reply.status() == UNAUTHORIZED) {
            probe.results()
                    .holds(
                            Requirement.TOKEN_CHALLENGE,
                            !reply.header("WWW-Authenticate").isEmpty(),
                            Fault.of("header", reply.asked(), "WWW-Authenticate"));
        }
    }

    /** Not many: bad tries of an address are counted. */
    private static List<String> bent(Probe probe) {
        List<Consumer<JwtClaims>> bendings = List.of(
                claims -> claims.setExpirationTime(
                        NumericDate.fromSeconds(NumericDate.now().getValue() - HOUR)),
                claims -> claims.setExpirationTime(
                        NumericDate.fromSeconds(NumericDate.now().getValue() + HOUR)),
                claims -> claims.setAudience("https://elsewhere.invalid"),
                claims -> claims.setSubject("somebody-else"),
                claims -> claims.setIssuedAt(
                        NumericDate.fromSeconds(NumericDate.now().getValue() + HOUR)),
                claims -> claims.unsetClaim("jti"));
        List<String> all = new ArrayList<>();
        for (Consumer<JwtClaims> bending : bendings) {
            all.add(Assertion.bent(
                    probe.client().clientId(),
                    probe.client().kid(),
                    probe.client().key(),
                    claims -> {
                        claims.setAudience(probe.client().audience());
                        bending.accept(claims);
                    }));
        }
        all.add(probe.signed(stranger(probe.client().key())));
        all.add(Assertion.bent(
                probe.client().clientId(),
                "no-such-key",
                probe.client().key(),
                claims -> claims.setAudience(probe.client().audience())));
        return all;
    }

    private static PrivateKey stranger(PrivateKey like) {
        try {
            return like.getAlgorithm().equals("EC")
                    ? EcJwkGenerator.generateJwk(EllipticCurves.P256).getPrivateKey()
                    : OkpJwkGenerator.generateJwk("Ed25519").getPrivateKey();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void form(Probe probe) throws IOException, InterruptedException {
        Map<String, Map<String, String>> wrong = Map.of(
                "unsupported_grant_type", Map.of("grant_type", "password"),
                "invalid_scope", Map.of("scope", "no-such:scope"));
        for (Map.Entry<String, Map<String, String>> each : wrong.entrySet()) {
            Reply reply = probe.grant(probe.assertion(), each.getValue());
            probe.results()
                    .holds(
                            Requirement.TOKEN_FORM,
                            reply.status() == BAD_REQUEST
                                    && reply.json().path("error").asText().equals(each.getKey()),
                            Fault.of(
                                    "answer",
                                    reply.asked() + " " + each.getValue(),
                                    reply.status() + " "
                                            + reply.json().path("error").asText(),
                                    "400 " + each.getKey()));
        }
    }

    private static void bearer(Probe probe) throws IOException, InterruptedException {
        for (String wrong : new String[] {"", "no-token"}) {
            Reply reply = probe.getAs(wrong, ME);
            if (probe.refused(Requirement.BEARER_REQUIRED, reply, UNAUTHORIZED, "UNAUTHENTICATED")) {
                probe.results()
                        .holds(
                                Requirement.BEARER_CHALLENGE,
                                reply.header("WWW-Authenticate").startsWith("Bearer"),
                                Fault.of("header", reply.asked(), "WWW-Authenticate: Bearer"));
            }
        }
    }
}
