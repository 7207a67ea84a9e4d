package org.zhucun.team.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 借调存取. */
@ApplicationScoped
class SecondmentRepository {
    private final EntityManager entities;

    SecondmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<Secondment> of(UUID postingId) {
        return entities.createQuery(
                        "from Secondment s where s.postingId = :posting order by s.validFrom", Secondment.class)
                .setParameter("posting", postingId)
                .setMaxResults(200)
                .getResultList();
    }

    Optional<Secondment> find(UUID id) {
        return Optional.ofNullable(entities.find(Secondment.class, id));
    }

    void add(Secondment secondment) {
        entities.persist(secondment);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
