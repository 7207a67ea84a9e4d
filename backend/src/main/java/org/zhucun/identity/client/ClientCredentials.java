package org.zhucun.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.zhucun.identity.assertion.AcceptedKey;
import org.zhucun.identity.assertion.ClientJwks;
import org.zhucun.identity.token.Secrets;
import org.zhucun.kernel.DomainException;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 客户端凭据: gives a client a secret or keys, inside of whatever deed asks for it. */
@ApplicationScoped
class ClientCredentials {
    /** Long enough for an office to change a secret by hand, short enough that nobody forgets the old one. */
    private static final int LONGEST_OVERLAP_DAYS = 90;

    private final ClientKeyRepository keys;
    private final Caller caller;
    private final Clock clock;

    ClientCredentials(ClientKeyRepository keys, Caller caller, Clock clock) {
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    /** A new secret, which only the answer knows. */
    String secret(ApiClient client, LocalDate previousEnds) {
        LocalDate today = LocalDate.now(clock);
        if (previousEnds != null
                && (!previousEnds.isAfter(today) || previousEnds.isAfter(today.plusDays(LONGEST_OVERLAP_DAYS)))) {
            throw DomainException.invalid("/previousEnds", "identity.client.overlap", LONGEST_OVERLAP_DAYS);
        }
        String secret = Secrets.random();
        client.secret(Secrets.hash(secret), previousEnds, clock.instant());
        return secret;
    }

    /** Further keys; one that anybody has registered before is refused. */
    void keys(ApiClient client, ClientJwks jwks, String at) {
        Office by = caller.require();
        for (int i = 0; i < jwks.keys().size(); i++) {
            AcceptedKey key = AcceptedKey.read(jwks.keys().get(i), at + "/keys/" + i);
            keys.persist(client.key(key, by, clock.instant()));
        }
        keys.flush();
    }
}
