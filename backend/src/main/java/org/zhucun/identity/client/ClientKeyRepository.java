package org.zhucun.identity.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 公钥存储: the keys of machines, in the order in which they were added. */
@ApplicationScoped
class ClientKeyRepository implements PanacheRepositoryBase<ApiClientKey, UUID> {
    List<ApiClientKey> of(Collection<UUID> clients) {
        return clients.isEmpty() ? List.of() : list("clientId in ?1", Sort.ascending("id"), clients);
    }

    ApiClientKey require(ApiClient client, String kid) {
        return find("clientId = ?1 and kid = ?2", client.id(), kid)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "identity.key.unknown"));
    }
}
