package org.zhucun.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 督查所见: what an inspector found on a visit, to be drafted as a finding.
 *
 * @param targetId region code of a township, else the id of the team or cadre
 * @param checklistItem the item answered No that it follows from, null where somebody was not met
 */
public record FoundOnVisit(
        UUID inspectionId,
        TargetKind targetKind,
        String targetId,
        String villageCode,
        FindingCategory category,
        FindingSeverity severity,
        String facts,
        LocalDate on,
        String checklistItem) {}
