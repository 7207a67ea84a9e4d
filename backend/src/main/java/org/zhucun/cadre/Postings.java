package org.zhucun.cadre;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 现任驻村: asks the rooms above for current postings. */
@ApplicationScoped
class Postings {
    private final List<CurrentPostings> sources;

    Postings(@All List<CurrentPostings> sources) {
        this.sources = sources;
    }

    CurrentPosting of(UUID cadreId) {
        return of(List.of(cadreId)).get(cadreId);
    }

    Map<UUID, CurrentPosting> of(Collection<UUID> cadreIds) {
        Map<UUID, CurrentPosting> found = new HashMap<>();
        if (!cadreIds.isEmpty()) {
            sources.forEach(source -> found.putAll(source.of(cadreIds)));
        }
        return found;
    }
}
