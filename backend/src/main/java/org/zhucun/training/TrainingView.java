package org.zhucun.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 培训班一览 */
record TrainingView(
        UUID id,
        String title,
        TrainingKind kind,
        OrganizerLevel organizerLevel,
        String organizerName,
        String regionCode,
        LocalDate startedOn,
        int days,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<TrainingAttendance> attendances,
        long version)
        implements Versioned {

    /** 参训 */
    public record TrainingAttendance(UUID cadreId, String cadreName, int days) {}

    TrainingView with(List<TrainingAttendance> attended) {
        return new TrainingView(
                id, title, kind, organizerLevel, organizerName, regionCode, startedOn, days, attended, version);
    }
}
