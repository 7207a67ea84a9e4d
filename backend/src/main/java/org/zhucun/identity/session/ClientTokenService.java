package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.token.AccessTokens;
import org.zhucun.identity.token.Secrets;
import org.zhucun.scope.Office;

/** 接口认证: a machine's id and secret become an access token (client credentials, RFC 6749 §4.4). */
@ApplicationScoped
class ClientTokenService {
    private static final String BASIC = "Basic ";

    private final ClientCredentialRepository credentials;
    private final OfficeRepository offices;
    private final LoginThrottle throttle;
    private final AccessTokens tokens;
    private final Trail trail;

    ClientTokenService(
            ClientCredentialRepository credentials,
            OfficeRepository offices,
            LoginThrottle throttle,
            AccessTokens tokens,
            Trail trail) {
        this.credentials = credentials;
        this.offices = offices;
        this.throttle = throttle;
        this.tokens = tokens;
        this.trail = trail;
    }

    /** 所示凭据: what the machine says it is. */
    record Presented(String id, String secret) {
        @Override
        public String toString() {
            return "Presented[" + id + "]";
        }
    }

    OAuthToken token(String grantType, String authorization, Presented inForm) {
        if (grantType == null) {
            throw new OAuthRefusal(400, "invalid_request", "grant_type is missing");
        }
        if (!"client_credentials".equals(grantType)) {
            throw new OAuthRefusal(400, "unsupported_grant_type", "only client_credentials");
        }
        Presented presented = presented(authorization, inForm);
        String name = "client " + presented.id();
        if (throttle.reserve(name) != LoginThrottle.Reservation.GRANTED) {
            throw new OAuthRefusal(429, "slow_down", "too many tries");
        }
        UUID client = verified(presented);
        throttle.succeeded(name);
        Office office = Nobody.commits(() -> {
            Office standing = offices.find(new Claim(client, null, client)).orElseThrow(ClientTokenService::unknown);
            trail.recordAs(
                    standing,
                    Action.CLIENT_AUTHENTICATED,
                    new Subject(client.toString(), standing.accountName(), standing.path(), null));
            return standing;
        });
        return new OAuthToken(
                tokens.ofClient(client),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                String.join(" ", office.permissions()));
    }

    private UUID verified(Presented presented) {
        try {
            UUID client = UUID.fromString(presented.id());
            Optional<byte[]> hash = Nobody.commits(() -> credentials.secretHash(client));
            if (hash.isPresent() && MessageDigest.isEqual(hash.get(), Secrets.hash(presented.secret()))) {
                return client;
            }
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
        throw unknown();
    }

    private static Presented presented(String authorization, Presented inForm) {
        boolean basic = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (!basic) {
            if (inForm.id() == null || inForm.secret() == null) {
                throw unknown();
            }
            return inForm;
        }
        if (inForm.secret() != null) {
            throw new OAuthRefusal(400, "invalid_request", "one way to authenticate, not two");
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2) {
                return new Presented(parts[0], parts[1]);
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    private static OAuthRefusal unknown() {
        return new OAuthRefusal(401, "invalid_client", "unknown client or wrong secret");
    }
}
