package org.zhucun.exchange.offline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 对端系统存储: those beneath the caller's node. */
@ApplicationScoped
class PeerRepository implements PanacheRepositoryBase<Peer, UUID> {
    List<Peer> page(UUID before, int size) {
        return before == null
                ? findAll(Sort.descending("id")).range(0, size - 1).list()
                : find("id < ?1", Sort.descending("id"), before)
                        .range(0, size - 1)
                        .list();
    }

    Peer find(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** One that is to be changed. */
    Peer require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** The same, held until the transaction ends: its chain goes on one at a time. */
    Peer hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** Who sends of a region under that name, held like the others. */
    Optional<Peer> sender(String origin, String regionPath) {
        return find(
                        "direction = ?1 and origin = ?2 and regionPath = ?3 and state = ?4",
                        Direction.SENDER,
                        origin,
                        regionPath,
                        PeerState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
