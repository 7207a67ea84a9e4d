package org.zhucun.incentive.insurance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 保险断档: days of a stay that no cover holds for.
 *
 * @param from first uninsured day
 * @param to last one so far
 * @param open whether it goes on
 */
public record InsuranceGapView(
        UUID postingId,
        UUID cadreId,
        String cadreName,
        String villageName,
        String unitName,
        LocalDate from,
        LocalDate to,
        long days,
        boolean open) {}
