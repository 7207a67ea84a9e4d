package org.zhucun.supervision.plan;

import java.time.LocalDate;

/**
 * 每村每周督查次数: over all bodies; who goes there is not told.
 *
 * @param monday first day of the week
 * @param held visits on record
 * @param planned further ones that are planned
 * @param limit most the rules of the place allow, null where none holds
 * @param over whether that is more than allowed
 */
public record VillageLoad(
        String villageCode,
        String villageName,
        LocalDate monday,
        long held,
        long planned,
        Integer limit,
        boolean over) {}
