package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.Nobody;
import org.zhucun.identity.assertion.Assertions;
import org.zhucun.identity.assertion.InvalidAssertionException;
import org.zhucun.identity.quota.Quotas;
import org.zhucun.identity.quota.Standing;
import org.zhucun.identity.session.ClientRefusals.Why;
import org.zhucun.identity.token.AccessTokens;
import org.zhucun.scope.Office;

/**
 * 接口认证: a machine that has proved who it is gets an access token (client credentials, RFC 6749 §4.4). The assertion is used up in the
 * transaction of the deed, and before anything is taken of the quota: of one sent fifty times at once one leaves both, and the others
 * cost the client nothing.
 */
@ApplicationScoped
class ClientTokenService {
    private final ClientAuthenticator authenticator;
    private final Assertions assertions;
    private final OfficeRepository offices;
    private final Quotas quotas;
    private final AccessTokens tokens;
    private final Trail trail;
    private final ClientRefusals refusals;

    ClientTokenService(
            ClientAuthenticator authenticator,
            Assertions assertions,
            OfficeRepository offices,
            Quotas quotas,
            AccessTokens tokens,
            Trail trail,
            ClientRefusals refusals) {
        this.authenticator = authenticator;
        this.assertions = assertions;
        this.offices = offices;
        this.quotas = quotas;
        this.tokens = tokens;
        this.trail = trail;
        this.refusals = refusals;
    }

    /**
     * A token for a machine that proves itself.
     *
     * @param told is told where the client stands with its quota, also where it is then refused
     */
    OAuthToken token(TokenRequest request, Consumer<Standing> told) {
        demanded(request.grantType());
        Proof proof = authenticator.proof(request);
        Standing over = quotas.over(proof.client());
        if (over != null) {
            counted(over, told);
        }
        Optional<Office> office = entered(proof, request.scope());
        counted(quotas.take(proof.client()), told);
        return issued(
                office.orElseThrow(() -> new OAuthRefusal(400, "invalid_scope", "more than this client may do")),
                request.scope() != null);
    }

    private static void demanded(String grantType) {
        if (grantType == null) {
            throw new OAuthRefusal(400, "invalid_request", "grant_type is missing");
        }
        if (!"client_credentials".equals(grantType)) {
            throw new OAuthRefusal(400, "unsupported_grant_type", "only client_credentials");
        }
    }

    /** Who comes in, empty where it asked for more than it may. */
    private Optional<Office> entered(Proof proof, String scope) {
        try {
            return Optional.of(Nobody.commits(() -> admitted(proof, scope)));
        } catch (Unfit more) {
            return Optional.empty();
        } catch (TurnedAway turned) {
            refusals.record(proof.client(), turned.why);
            throw OAuthRefusal.client(turned.getMessage());
        }
    }

    /** Whoever was admitted pays with one of its requests, not with a try of its address. */
    private void counted(Standing standing, Consumer<Standing> told) {
        authenticator.admitted();
        told.accept(standing);
        if (standing.refused()) {
            throw OAuthRefusal.quota(standing.reset());
        }
    }

    /** The assertion is spent first: one used before learns nothing of scopes. Where the scope is refused, it is unspent again. */
    private Office admitted(Proof proof, String scope) {
        UUID client = proof.client();
        Office standing = offices.find(new Claim(client, null, client))
                .orElseThrow(() -> new TurnedAway(Why.CLIENT_ENDED, "unknown client or wrong secret"));
        if (proof.assertion() != null) {
            spend(proof);
        }
        Office asked = scope == null ? standing : narrowed(standing, scope);
        trail.recordAs(
                standing,
                Action.CLIENT_AUTHENTICATED,
                new Subject(client.toString(), standing.accountName(), standing.path(), null),
                proof.told());
        return asked;
    }

    private void spend(Proof proof) {
        try {
            assertions.spend(proof.assertion());
        } catch (InvalidAssertionException again) {
            throw new TurnedAway(Why.ASSERTION_REUSED, again.getMessage());
        }
    }

    private static Office narrowed(Office standing, String scope) {
        Set<String> asked = new TreeSet<>(Arrays.asList(scope.split(" ", -1)));
        if (!standing.permissions().containsAll(asked)) {
            throw new Unfit();
        }
        return standing.within(asked);
    }

    private OAuthToken issued(Office office, boolean narrowed) {
        UUID client = office.grantId();
        return new OAuthToken(
                narrowed ? tokens.ofClient(client, office.permissions()) : tokens.ofClient(client),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                String.join(" ", office.permissions()));
    }

    /** 不予认证: what it proved no longer lets it in. */
    private static final class TurnedAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Why why;

        TurnedAway(Why why, String description) {
            super(description, null, false, false);
            this.why = why;
        }
    }

    /** 权限不符: it asked for more than it may. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit() {
            super(null, null, false, false);
        }
    }
}
