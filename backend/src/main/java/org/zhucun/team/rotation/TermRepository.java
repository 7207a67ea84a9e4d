package org.zhucun.team.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 任期存取: term records and wishes of one stay. */
@ApplicationScoped
class TermRepository {
    private final EntityManager entities;

    TermRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<PostingTerm> terms(UUID postingId) {
        return entities.createQuery(
                        "from PostingTerm t where t.postingId = :posting order by t.number", PostingTerm.class)
                .setParameter("posting", postingId)
                .getResultList();
    }

    Optional<PostingWish> wish(UUID postingId) {
        return Optional.ofNullable(entities.find(PostingWish.class, postingId));
    }

    void add(Object row) {
        entities.persist(row);
    }

    void remove(PostingWish wish) {
        entities.remove(wish);
    }

    void flush() {
        entities.flush();
    }
}
