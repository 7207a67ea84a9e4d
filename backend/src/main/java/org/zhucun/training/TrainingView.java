package org.zhucun.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.region.RegionCode;

/**
 * 培训班
 *
 * @param regionCode where the organizer is; empty for the central level
 * @param counts whether it counts for the obligations E1 and E2
 * @param ledByLeader whether leaders or heads of departments lectured (E7)
 * @param cadres how many cadres of the caller's range are on the roll
 * @param others how many of the roll are no cadres
 * @param tests only of one session
 * @param awards of a contest, only of one session
 * @param may what the caller may do: change, roll, award, test
 */
record TrainingView(
        UUID id,
        String title,
        TrainingKind kind,
        OrganizerLevel organizerLevel,
        String organizerName,
        String regionCode,
        LocalDate startedOn,
        int days,
        Set<AudienceKind> audience,
        List<Lecturer> lecturers,
        boolean ledByLeader,
        String planReference,
        boolean counts,
        long cadres,
        long others,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<TestOfSession> tests,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<AwardView> awards,
        List<String> may,
        long version)
        implements Versioned {

    /** 测试一览 */
    public record TestOfSession(UUID id, String title, LocalDate heldOn, long taken) {}

    /** 获奖 */
    public record AwardView(UUID cadreId, String name, ContestAward award) {}

    /** Where the organizer is. */
    String path() {
        return regionCode.isEmpty() ? "/" : RegionCode.path(regionCode);
    }

    /** What it was said to be when it was put down, without its roll. */
    RecordTraining said() {
        return new RecordTraining(
                title,
                kind,
                organizerLevel,
                organizerName,
                regionCode,
                startedOn,
                days,
                audience,
                lecturers,
                planReference,
                null,
                null);
    }

    TrainingView with(List<TestOfSession> held, List<AwardView> awarded, List<String> deeds) {
        return new TrainingView(
                id,
                title,
                kind,
                organizerLevel,
                organizerName,
                regionCode,
                startedOn,
                days,
                audience,
                lecturers,
                ledByLeader,
                planReference,
                counts,
                cadres,
                others,
                held,
                awarded,
                deeds,
                version);
    }
}
