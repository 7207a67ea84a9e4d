package org.zhucun.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.assertion.ClientJwks;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;

/** 凭据轮换: secrets and keys of a client change without a moment in which it cannot get in. */
@ApplicationScoped
@Transactional
class ClientCredentialService {
    private final ClientRepository clients;
    private final ClientKeyRepository keys;
    private final ClientCredentials credentials;
    private final ClientViews views;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    ClientCredentialService(
            ClientRepository clients,
            ClientKeyRepository keys,
            ClientCredentials credentials,
            ClientViews views,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.credentials = credentials;
        this.views = views;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.CLIENT_SECRET_RENEWED)
    ClientView renewSecret(UUID id, RenewSecret command) {
        ApiClient client = required(id);
        String secret = credentials.secret(client, command.previousEnds());
        clients.flush();
        return views.of(client).with(secret);
    }

    @Audited(Action.CLIENT_SECRET_WITHDRAWN)
    ClientView withdrawSecret(UUID id) {
        ApiClient client = required(id);
        if (views.of(client).keys().stream().noneMatch(ClientKeyView::good)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.client.keyless");
        }
        client.withoutSecret(clock.instant());
        clients.flush();
        return views.of(client);
    }

    @Audited(Action.CLIENT_KEYS_ADDED)
    ClientView addKeys(UUID id, ClientJwks jwks) {
        ApiClient client = required(id);
        credentials.keys(client, jwks, "");
        client.keysChanged(clock.instant());
        clients.flush();
        return views.of(client);
    }

    @Audited(Action.CLIENT_KEY_RETIRED)
    ClientView retireKey(UUID id, String kid, RetireClientKey command) {
        ApiClient client = required(id);
        client.requireStanding();
        keys.require(client, kid).retire(command.from(), LocalDate.now(clock));
        client.keysChanged(clock.instant());
        trail.detail(Map.of("kid", kid));
        clients.flush();
        return views.of(client);
    }

    private ApiClient required(UUID id) {
        ApiClient client = clients.require(id);
        request.requireVersion(client.version());
        trail.about(new Subject(id.toString(), client.name(), client.regionPath(), null));
        return client;
    }
}
