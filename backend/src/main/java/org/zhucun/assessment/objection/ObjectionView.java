package org.zhucun.assessment.objection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 复核申请
 *
 * @param gradeId the edition it is against
 * @param answer null while it waits
 */
public record ObjectionView(
        UUID id,
        UUID gradeId,
        String reason,
        ObjectionState state,
        String filedBy,
        LocalDate filedOn,
        String answer,
        String decidedBy,
        LocalDate decidedOn) {}
