package org.zhucun.incentive.merit;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 激励: a commendation, promotion or reminder as its readers see it.
 *
 * @param batchId the batch of which it is a line, or null
 */
public record CommendationView(
        UUID id,
        CommendationKind kind,
        HonorLevel level,
        UUID cadreId,
        UUID teamId,
        String subjectName,
        String title,
        LocalDate on,
        String document,
        UUID batchId,
        long version)
        implements Versioned {

    static CommendationView of(Commendation commendation) {
        return new CommendationView(
                commendation.id,
                commendation.kind,
                commendation.level,
                commendation.cadreId,
                commendation.teamId,
                commendation.subjectName,
                commendation.title,
                commendation.onDate,
                commendation.document,
                commendation.batchId,
                commendation.version);
    }
}
