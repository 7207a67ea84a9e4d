package org.zhucun.fieldwork.tracking;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 未跟踪管理的派出单位 (O2): a unit that has not been seen in a county for as long as the policy allows.
 *
 * @param villages how many villages of the county it stands by
 * @param lastOn the last visit or report heard there, null where there was none
 * @param dueOn since when one is due
 */
record UntrackedUnit(
        UUID unitId,
        String unitName,
        String countyCode,
        String countyName,
        long villages,
        LocalDate lastOn,
        LocalDate dueOn,
        String source) {}
