package org.zhucun.fieldwork.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 待完成的到岗调研
 *
 * @param dueOn null where no rule asks for it
 */
record DueSurvey(
        UUID postingId,
        String cadreName,
        String villageCode,
        String villageName,
        LocalDate arrivedOn,
        LocalDate dueOn,
        boolean overdue) {}
