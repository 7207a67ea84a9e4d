package org.zhucun.exchange.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 推送订阅存储: those beneath the caller's node. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
    List<Webhook> page(UUID before, int size) {
        return before == null
                ? findAll(Sort.descending("id")).range(0, size - 1).list()
                : find("id < ?1", Sort.descending("id"), before)
                        .range(0, size - 1)
                        .list();
    }

    Webhook find(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** One that is to be changed. */
    Webhook require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** One that is to be stopped by the system itself, unless somebody was quicker. */
    Optional<Webhook> active(UUID id) {
        return find("id = ?1 and state = ?2", id, WebhookState.ACTIVE).firstResultOptional();
    }

    List<Webhook> active() {
        return list("state", Sort.ascending("id"), WebhookState.ACTIVE);
    }
}
