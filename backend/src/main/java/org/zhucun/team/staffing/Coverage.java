package org.zhucun.team.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 覆盖率 (B1): of the villages that must have a team, those that an active one serves.
 *
 * @param required villages in a category that must have a team
 * @param percent one decimal; null when none is required
 */
public record Coverage(
        String regionCode, LocalDate on, long required, long covered, long uncovered, BigDecimal percent) {}
