package org.zhucun.supervision.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.supervision.InspectionKind;
import org.zhucun.supervision.NightHours;
import org.zhucun.supervision.checklist.Checklist;

/**
 * 随身督查资料: what an inspector needs on the road, and no more; it stays on the phone until the next reading or the logout.
 *
 * @param readAt by the clock of the server
 */
record VisitKit(Instant readAt, List<Errand> errands, List<Checklist> checklists) {

    /** 任务来源 */
    enum ErrandKind {
        /** 随机抽取，已到发放时间 */
        DRAW,
        /** 督查计划 */
        PLAN
    }

    /**
     * 督查任务: a village to be visited, with whom to look for there.
     *
     * @param title number of the draw, or title of the plan
     * @param from first day on which it may be visited
     * @param to last day
     * @param inspectionKind by which cadence a visit counts
     * @param night when a visit is one by night there
     */
    record Errand(
            UUID id,
            ErrandKind kind,
            String title,
            String villageCode,
            String villageName,
            LocalDate from,
            LocalDate to,
            InspectionKind inspectionKind,
            List<ErrandTeam> teams,
            List<ErrandPerson> people,
            NightHours night) {}

    /** 驻村工作队 */
    record ErrandTeam(UUID id, String name) {}

    /** 在派干部 */
    record ErrandPerson(UUID cadreId, String name) {}
}
