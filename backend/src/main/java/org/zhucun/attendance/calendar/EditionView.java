package org.zhucun.attendance.calendar;

import java.time.Instant;
import java.util.List;

/**
 * 放假安排版本视图
 *
 * @param current whether it is the newest of its place
 */
record EditionView(
        String regionCode,
        String regionName,
        int number,
        boolean current,
        boolean whole,
        String document,
        String reason,
        List<SpecialDay> days,
        String recordedBy,
        String recordedOffice,
        Instant recordedAt) {}
