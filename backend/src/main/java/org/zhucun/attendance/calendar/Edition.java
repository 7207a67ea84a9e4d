package org.zhucun.attendance.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 放假安排版本: what a place's notice says of a year.
 *
 * @param number 1, 2, …: the newest of a place and year counts
 * @param whole stands by itself; else it adds to the edition of the place above
 */
record Edition(
        UUID id,
        int year,
        String regionCode,
        String regionPath,
        int number,
        boolean whole,
        String document,
        String reason,
        List<SpecialDay> days,
        String recordedName,
        String recordedOffice,
        Instant recordedAt) {}
