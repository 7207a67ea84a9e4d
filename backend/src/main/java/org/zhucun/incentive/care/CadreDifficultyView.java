package org.zhucun.incentive.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Office;

/**
 * 干部困难: as its readers see it.
 *
 * @param escalated whether it is open beyond its day
 * @param openDays days from the report until it was solved, or until today
 */
public record CadreDifficultyView(
        UUID id,
        CadreDifficultyKind kind,
        String words,
        LocalDate reportedOn,
        LocalDate dueOn,
        boolean escalated,
        long openDays,
        UUID ownerId,
        String ownerName,
        UUID cadreId,
        String cadreName,
        String villageName,
        CadreDifficultyState state,
        LocalDate urgedOn,
        String urgedBy,
        int urgedTimes,
        String solution,
        LocalDate solvedOn,
        String solvedName,
        String answer,
        LocalDate answeredOn,
        long version,
        List<String> may)
        implements Versioned {
    static CadreDifficultyView of(CadreDifficulty one, Office reader, LocalDate today) {
        return new CadreDifficultyView(
                one.id,
                one.kind,
                one.words,
                one.reportedOn,
                one.dueOn,
                one.escalated(today),
                one.openDays(today),
                one.ownerId,
                one.ownerName,
                one.cadreId,
                one.cadreName,
                one.villageName,
                one.state,
                one.urgedOn,
                one.urgedBy,
                one.urgedTimes,
                one.solution,
                one.solvedOn,
                one.solvedName,
                one.answer,
                one.answeredOn,
                one.version,
                one.may(reader));
    }
}
