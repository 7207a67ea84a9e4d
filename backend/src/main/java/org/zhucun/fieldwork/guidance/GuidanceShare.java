package org.zhucun.fieldwork.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 指导覆盖 (G2)
 *
 * @param percent share of visits that looked at the stationing work, null without a visit
 */
record GuidanceShare(String region, LocalDate from, LocalDate to, long visits, long checked, BigDecimal percent) {}
