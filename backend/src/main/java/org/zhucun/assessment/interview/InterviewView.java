package org.zhucun.assessment.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.CauseCode;

/**
 * 约谈: a conversation as its readers see it.
 *
 * @param interviewees everybody who was spoken to, in the order they were named
 * @param answers the findings and obligations that it is about
 */
record InterviewView(
        UUID id,
        InterviewKind kind,
        LocalDate heldOn,
        String place,
        String heldBy,
        CauseCode cause,
        String subject,
        String note,
        List<IntervieweeView> interviewees,
        List<InterviewAnswer> answers,
        String recordedBy) {
    /** 被约谈人: a cadre's id is null for a head. */
    record IntervieweeView(IntervieweeKind kind, UUID cadreId, String name, String post, String unitName) {}

    /** 所涉事项: one of both is null. */
    record InterviewAnswer(UUID findingId, UUID obligationId, String label) {}
}
