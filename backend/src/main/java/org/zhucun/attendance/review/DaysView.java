package org.zhucun.attendance.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.calendar.DayKind;

/** 逐日考勤: each half day of a cadre. */
record DaysView(UUID cadreId, LocalDate from, LocalDate to, List<Day> items) {

    /** 半日状态. */
    enum Status {
        IN_VILLAGE,
        OFFICIAL_TRIP,
        TRAINING,
        LEAVE,
        REST,
        UNEXCUSED_ABSENCE,
        /** 未派驻: computed, never entered */
        NOT_POSTED
    }

    /**
     * One half day.
     *
     * @param kind what the day is in the national calendar
     * @param why a sentence: by posting, or who entered it, as which office, when, from what
     * @param evidence what work left behind that says he was there, e.g. a handover signed
     * @param rule the rule by which that makes the status, with its version
     */
    record Day(
            LocalDate date,
            Half half,
            DayKind kind,
            Status status,
            String why,
            String rule,
            List<String> evidence,
            UUID postingId,
            String villageName) {}
}
