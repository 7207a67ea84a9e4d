package org.zhucun.supervision.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 经过: one deed about a finding: who, as which office, when, and what it changed.
 *
 * @param deedId null where the deed lies outside of the auditor's jurisdiction
 * @param action word of the deed
 */
public record TimelineEntry(
        UUID deedId,
        Instant at,
        String who,
        String role,
        String office,
        String action,
        String actionName,
        List<FieldChange> changes) {

    /** 数据变化: a field of the finding before and after. */
    public record FieldChange(String field, String before, String after) {}
}
