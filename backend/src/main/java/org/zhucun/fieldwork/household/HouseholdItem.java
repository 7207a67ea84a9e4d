package org.zhucun.fieldwork.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 帮扶户: a row of the list; the name is masked.
 *
 * @param helperName who answers for it today, null while nobody does
 * @param planState of this year's plan, null without one
 */
record HouseholdItem(
        UUID id,
        String villageCode,
        String villageName,
        String number,
        HouseholdKind kind,
        String nameMasked,
        String helperName,
        LocalDate lastVisitedOn,
        HouseholdPlanState planState,
        List<String> may) {}
