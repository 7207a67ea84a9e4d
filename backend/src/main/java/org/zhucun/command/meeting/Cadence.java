package org.zhucun.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 会议频次 (A13, A14): whether a region met as often as its rule asks, quarter by quarter.
 *
 * @param required how many a quarter, null where no rule asks
 * @param source the document, null where no rule asks
 * @param overdue how many quarters are over without enough meetings
 */
public record Cadence(
        String regionCode,
        int year,
        MeetingKind kind,
        Integer required,
        String source,
        UUID parameterId,
        List<Quarter> quarters,
        long overdue) {

    /** 季度情况 */
    public enum State {
        /** 已召开 */
        HELD,
        /** 逾期 */
        OVERDUE,
        /** 未到期 */
        DUE,
        /** 未作要求 */
        NOT_ASKED
    }

    /**
     * 季度
     *
     * @param held how many meetings there were
     * @param until last day of the quarter
     */
    public record Quarter(int quarter, long held, LocalDate until, State state) {}
}
