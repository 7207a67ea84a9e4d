package org.zhucun.fieldwork.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhucun.kernel.Yuan;

/**
 * 项目汇总 (P3)
 *
 * @param threshold from which amount on, itself included, a project is reported
 * @param reported how many reach it
 * @param all how many there are
 * @param source the document that sets the threshold
 */
record ProjectSummary(
        String region,
        LocalDate from,
        LocalDate to,
        @Yuan BigDecimal threshold,
        long reported,
        long all,
        String source) {}
