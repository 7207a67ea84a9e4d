package org.zhucun.cadre;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** 干部存取: one cadre with his identity, to be changed. */
@ApplicationScoped
class CadreRepository implements PanacheRepositoryBase<Cadre, UUID> {

    Optional<Cadre> visible(UUID id) {
        return findByIdOptional(id);
    }

    /** The identity lies in the same scope as its cadre, so it is there when he is; null where he was in scope on record only. */
    CadreIdentity identity(UUID cadreId) {
        return getEntityManager().find(CadreIdentity.class, cadreId);
    }

    void register(Cadre cadre, CadreIdentity identity) {
        getEntityManager().persist(cadre);
        getEntityManager().flush();
        getEntityManager().persist(identity);
        getEntityManager().flush();
    }
}
