package org.zhucun.attendance.leave.annual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 年休假余额: one cadre's annual leave in one year.
 *
 * @param serviceYears completed years of work on the day it was counted, null where their begin is not on record
 * @param entitled workdays he has, null where that cannot be said
 * @param taken workdays approved or taken
 * @param untaken what is left
 * @param basis the parameter with its source
 */
public record LeaveBalanceView(
        UUID cadreId,
        String cadreName,
        String unitName,
        String villageName,
        int year,
        LocalDate countedOn,
        Integer serviceYears,
        Integer entitled,
        BigDecimal taken,
        BigDecimal untaken,
        String basis) {}
