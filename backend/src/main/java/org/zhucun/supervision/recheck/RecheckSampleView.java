package org.zhucun.supervision.recheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 回头看样本: a draw that anybody can repeat: the ids of the population, sorted by sha256 of seed and id, give the same ones first.
 *
 * @param percent the share by the region's rule, rounded up
 * @param population ids of the findings that were closed in the quarter, in their order; left out in lists
 * @param items what was drawn; left out in lists
 */
record RecheckSampleView(
        UUID id,
        String regionName,
        String quarter,
        int percent,
        String seed,
        int size,
        int drawn,
        int good,
        int reopened,
        LocalDate drawnOn,
        String drawnBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<UUID> population,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RecheckItem> items,
        long version)
        implements Versioned {}
