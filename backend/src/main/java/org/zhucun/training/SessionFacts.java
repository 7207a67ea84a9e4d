package org.zhucun.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 培训班事实: what a course was, whoever attended. */
record SessionFacts(
        String title,
        TrainingKind kind,
        OrganizerLevel organizerLevel,
        String organizerName,
        LocalDate startedOn,
        int days,
        Set<AudienceKind> audience,
        List<Lecturer> lecturers,
        String planReference) {
    LocalDate lastDay() {
        return startedOn.plusDays(days - 1L);
    }

    /** Blank is none. */
    String plan() {
        return planReference == null || planReference.isBlank() ? null : planReference.strip();
    }
}
