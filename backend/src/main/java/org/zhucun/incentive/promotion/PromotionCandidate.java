package org.zhucun.incentive.promotion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;

/**
 * 优先提拔使用人员 (M2, M3): by name, rank, unit and village, in the order of the villages.
 *
 * @param satisfaction per cent of the masses, null where it was not asked or may not be shown
 * @param honors titles of honours that stand
 * @param promotedOn since when he is promoted after the year began, null while he is not
 * @param barredUntil last day of a no-promotion period, null where he may be promoted
 */
record PromotionCandidate(
        UUID cadreId,
        String cadreName,
        String rankCode,
        String unitName,
        String villageName,
        Standing grade,
        BigDecimal satisfaction,
        List<String> honors,
        List<PromotionGround> grounds,
        LocalDate promotedOn,
        LocalDate barredUntil) {}
