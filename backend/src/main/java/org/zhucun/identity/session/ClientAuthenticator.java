package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhucun.identity.Nobody;
import org.zhucun.identity.assertion.Assertion;
import org.zhucun.identity.assertion.Assertions;
import org.zhucun.identity.assertion.InvalidAssertionException;
import org.zhucun.identity.token.Secrets;

/**
 * 核对客户端: a secret in the header or in the form (RFC 6749 §2.3.1), or an assertion (RFC 7523 §2.2); one way, not two. Tries are counted
 * for the address alone: a client's id is known to many, and counted for it they would lock it out.
 */
@ApplicationScoped
class ClientAuthenticator {
    private static final String BASIC = "Basic ";

    private final ClientCredentialRepository credentials;
    private final Assertions assertions;
    private final LoginThrottle throttle;
    private final ClientRefusals refusals;

    ClientAuthenticator(
            ClientCredentialRepository credentials,
            Assertions assertions,
            LoginThrottle throttle,
            ClientRefusals refusals) {
        this.credentials = credentials;
        this.assertions = assertions;
        this.throttle = throttle;
        this.refusals = refusals;
    }

    /** 所示凭据: what the machine says it is. */
    private record Presented(String id, String secret) {
        Optional<UUID> client() {
            try {
                return Optional.of(UUID.fromString(id));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return "Presented[" + id + "]";
        }
    }

    /** Who it is. The try stays counted until {@link #admitted}: what was proved may have been proved before. */
    Proof proof(TokenRequest request) {
        String authorization = request.authorization();
        boolean basic = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        int ways = (basic ? 1 : 0) + (request.clientSecret() != null ? 1 : 0) + (request.asserts() ? 1 : 0);
        if (ways > 1) {
            throw new OAuthRefusal(400, "invalid_request", "one way to authenticate, not two");
        }
        if (request.asserts()) {
            return asserted(request);
        }
        return new Proof(told(basic ? header(authorization) : form(request)), null);
    }

    /** The machine may come in: its address gets the try back. */
    void admitted() {
        throttle.succeeded();
    }

    private Proof asserted(TokenRequest request) {
        if (!Assertions.TYPE.equals(request.assertionType()) || request.assertion() == null) {
            throw OAuthRefusal.client(
                    "client_assertion_type is " + Assertions.TYPE + " and goes with client_assertion");
        }
        reserve(() -> assertions.named(request.assertion()));
        try {
            Assertion assertion = assertions.check(request.assertion());
            String named = request.clientId();
            if (named != null && !named.equals(assertion.client().toString())) {
                throw OAuthRefusal.client("client_id is not iss");
            }
            return new Proof(assertion.client(), assertion);
        } catch (InvalidAssertionException refused) {
            throw OAuthRefusal.client(refused.getMessage());
        }
    }

    private UUID told(Presented presented) {
        reserve(presented::client);
        UUID client = presented.client().orElseThrow(OAuthRefusal::unknownClient);
        if (!right(client, presented.secret())) {
            refusals.record(client, ClientRefusals.Why.WRONG_SECRET);
            throw OAuthRefusal.unknownClient();
        }
        return client;
    }

    private void reserve(Supplier<Optional<UUID>> named) {
        LoginThrottle.Reservation reservation = throttle.reserve();
        if (reservation == LoginThrottle.Reservation.FIRST_REFUSED) {
            named.get().ifPresent(client -> refusals.record(client, ClientRefusals.Why.TOO_MANY_TRIES));
        }
        if (reservation != LoginThrottle.Reservation.GRANTED) {
            throw new OAuthRefusal(429, "slow_down", "too many tries");
        }
    }

    private boolean right(UUID client, String told) {
        List<byte[]> secrets = Nobody.commits(() -> credentials.secrets(client));
        byte[] hash = Secrets.hash(told);
        boolean right = false;
        for (byte[] secret : secrets) {
            right |= MessageDigest.isEqual(secret, hash);
        }
        return right;
    }

    private static Presented form(TokenRequest request) {
        if (request.clientId() == null || request.clientSecret() == null) {
            throw OAuthRefusal.unknownClient();
        }
        return new Presented(request.clientId(), request.clientSecret());
    }

    private static Presented header(String authorization) {
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2) {
                return new Presented(parts[0], parts[1]);
            }
        } catch (IllegalArgumentException notBase64) {
            throw OAuthRefusal.unknownClient();
        }
        throw OAuthRefusal.unknownClient();
    }
}
