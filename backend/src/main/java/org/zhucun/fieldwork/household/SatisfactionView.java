package org.zhucun.fieldwork.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 满意度调查 (H7)
 *
 * @param suppressed whether there are too few forms to show what they say
 */
record SatisfactionView(
        UUID id,
        String regionCode,
        String regionName,
        LocalDate surveyedOn,
        String occasion,
        int forms,
        Integer satisfied,
        BigDecimal percent,
        boolean suppressed,
        String recordedBy) {}
