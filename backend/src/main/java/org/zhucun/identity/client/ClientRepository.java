package org.zhucun.identity.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 客户端存储: machines administered beneath the caller's node. */
@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<ApiClient, UUID> {
    List<ApiClient> page(UUID before, int size) {
        return before == null
                ? findAll(Sort.descending("id")).range(0, size - 1).list()
                : find("id < ?1", Sort.descending("id"), before)
                        .range(0, size - 1)
                        .list();
    }

    /** One that is to be changed. */
    ApiClient require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }
}
