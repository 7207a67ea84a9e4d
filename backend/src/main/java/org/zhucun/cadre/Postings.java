package org.zhucun.cadre;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 现任驻村: asks the rooms above for current postings. */
@ApplicationScoped
class Postings {
    private final List<CurrentPostings> sources;
    private final Clock clock;

    Postings(@All List<CurrentPostings> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    CurrentPosting of(UUID cadreId, LocalDate on) {
        return of(List.of(cadreId), on).get(cadreId);
    }

    Map<UUID, CurrentPosting> of(Collection<UUID> cadreIds) {
        return of(cadreIds, LocalDate.now(clock));
    }

    Map<UUID, CurrentPosting> of(Collection<UUID> cadreIds, LocalDate on) {
        Map<UUID, CurrentPosting> found = new HashMap<>();
        if (!cadreIds.isEmpty()) {
            sources.forEach(source -> found.putAll(source.of(cadreIds, on)));
        }
        return found;
    }
}
