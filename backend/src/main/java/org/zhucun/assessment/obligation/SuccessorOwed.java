package org.zhucun.assessment.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.policy.Parameter;
import org.zhucun.team.PostingRef;

/**
 * 接替义务: a recall was decided, and the unit of the recalled cadre owes a successor.
 *
 * @param on the day of the decision
 */
public record SuccessorOwed(
        UUID recallId, PostingRef posting, LocalDate on, ObligationTerms.Due due, Parameter parameter) {}
