package org.zhucun.supervision.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 建议计划 (I11): every village of a group's area once in the period, those first that were longest without a visit; nothing is planned yet.
 *
 * @param left villages for which no day was left within the limit of their week
 */
public record PlanProposal(
        UUID groupId, String groupName, LocalDate from, LocalDate to, List<ProposedVisit> visits, List<String> left) {

    /** 建议督查 */
    public record ProposedVisit(String villageCode, String villageName, LocalDate on, LocalDate lastVisit) {}
}
