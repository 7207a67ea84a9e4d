package org.zhucun.training.study;

import java.time.LocalDate;
import java.util.List;

/**
 * 各乡镇各周 (E6): which townships met in which weeks, in the order of their codes.
 *
 * @param source of the rule that asks for it, null where none does
 * @param held weeks of townships in which they met
 * @param overdue weeks of townships that are over without the meeting asked for
 */
record StudyWeeks(
        String regionCode,
        List<StudyWeek> weeks,
        List<StudyTownship> townships,
        String source,
        long held,
        long overdue) {
    /** 周 */
    public record StudyWeek(String week, LocalDate from, LocalDate until) {}

    /** 乡镇 */
    public record StudyTownship(String code, String name, List<StudyCell> cells) {}

    /**
     * 一周
     *
     * @param meetings how many there were
     */
    public record StudyCell(String week, long meetings, StudyState state) {}

    /** 一周的情况 */
    public enum StudyState {
        /** 已召开 */
        HELD,
        /** 逾期 */
        OVERDUE,
        /** 未到期 */
        DUE,
        /** 未作要求 */
        NOT_ASKED
    }
}
