package org.zhucun.incentive.batch;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.incentive.merit.CommendationKind;

/**
 * 可列入的事项: a fact of the batch's year and region that stands in no batch yet.
 *
 * @param id of the honour, the promotion, the talk or who was interviewed
 */
record BatchCandidate(
        UUID id, CommendationKind kind, UUID cadreId, UUID teamId, String subjectName, String title, LocalDate on) {}
