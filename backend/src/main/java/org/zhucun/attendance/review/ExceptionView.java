package org.zhucun.attendance.review;

import java.util.UUID;
import org.zhucun.attendance.AttendanceStatus;

/**
 * 某日例外: a cadre who was not, or not all day, in the village.
 *
 * @param am the morning, null when in the village
 * @param pm the afternoon, null when in the village
 */
record ExceptionView(
        UUID postingId,
        UUID cadreId,
        String name,
        String teamName,
        String villageCode,
        String villageName,
        Part am,
        Part pm) {

    /** A half day's status with its reason. */
    record Part(AttendanceStatus status, String why) {}
}
