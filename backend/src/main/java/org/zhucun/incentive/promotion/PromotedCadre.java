package org.zhucun.incentive.promotion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 提拔重用人员: one person of the numerator, with his last promotion in the period.
 *
 * @param villageName where he was posted last in the period
 */
record PromotedCadre(
        UUID cadreId,
        String cadreName,
        String unitName,
        String villageName,
        String fromRank,
        String toRank,
        String position,
        LocalDate effectiveOn,
        String documentNumber) {}
