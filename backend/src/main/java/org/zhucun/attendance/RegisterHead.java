package org.zhucun.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.kernel.Versioned;

/**
 * 考勤表抬头: a township's month and its state.
 *
 * @param closedTo last day that is confirmed, null when none is; before the month's end while it is confirmed by weeks
 * @param version grows with every change, so that a confirmation is one of what was seen
 */
record RegisterHead(
        TownshipRef township,
        String month,
        State state,
        LocalDate closedTo,
        String confirmedBy,
        Instant confirmedAt,
        long version,
        List<String> may)
        implements Versioned {

    /** 考勤表状态. */
    enum State {
        /** 登记中 */
        OPEN,
        /** 已确认 */
        CONFIRMED
    }

    /** 乡镇. */
    record TownshipRef(String code, String name) {}
}
