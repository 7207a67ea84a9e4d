package org.zhucun.fieldwork.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 帮扶户: with its visits, the latest first; every look at it is on the trail. */
record HouseholdView(HouseholdItem household, List<VisitView> visits) {

    /** 走访记录 */
    record VisitView(UUID id, LocalDate visitedOn, String visitorName, String notes) {}
}
