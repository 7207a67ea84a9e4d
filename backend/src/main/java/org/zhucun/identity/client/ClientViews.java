package org.zhucun.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** 客户端视图: clients with their keys and their last use, for a whole page in two queries. */
@ApplicationScoped
class ClientViews {
    private final ClientKeyRepository keys;
    private final ClientUseRepository uses;
    private final Clock clock;

    ClientViews(ClientKeyRepository keys, ClientUseRepository uses, Clock clock) {
        this.keys = keys;
        this.uses = uses;
        this.clock = clock;
    }

    ClientView of(ApiClient client) {
        return of(List.of(client)).get(0);
    }

    List<ClientView> of(List<ApiClient> clients) {
        List<UUID> ids = clients.stream().map(ApiClient::id).toList();
        Map<UUID, List<ApiClientKey>> theirs =
                keys.of(ids).stream().collect(Collectors.groupingBy(ApiClientKey::clientId));
        Map<UUID, Instant> used = uses.lastOf(ids);
        LocalDate today = LocalDate.now(clock);
        return clients.stream()
                .map(client -> client.view(
                        theirs.getOrDefault(client.id(), List.of()).stream()
                                .map(key -> key.view(today))
                                .toList(),
                        used.get(client.id()),
                        today))
                .toList();
    }
}
