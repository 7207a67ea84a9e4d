package org.zhucun.fieldwork.household;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 走访覆盖 (H3)
 *
 * @param unvisited how many nobody visited; they are listed by {@code GET /households?unvisitedFrom=…}
 */
record VisitCoverage(
        String region,
        LocalDate from,
        LocalDate to,
        long households,
        long visited,
        long unvisited,
        BigDecimal percent) {}
