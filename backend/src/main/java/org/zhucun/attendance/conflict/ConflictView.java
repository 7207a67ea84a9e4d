package org.zhucun.attendance.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.kernel.Versioned;

/**
 * 考勤与督查不符视图
 *
 * @param am what the register said of the morning when the finding was issued
 * @param pm the same of the afternoon
 * @param facts what the inspector says
 * @param evidence what work left behind that says he was there that day, e.g. a handover signed
 * @param entryId the correction that settled it, null where the register stands
 */
record ConflictView(
        UUID id,
        UUID postingId,
        UUID cadreId,
        String cadreName,
        String villageCode,
        String villageName,
        LocalDate date,
        AttendanceStatus am,
        AttendanceStatus pm,
        UUID findingId,
        String findingNumber,
        String facts,
        String foundBy,
        List<String> evidence,
        Instant openedAt,
        ConflictState state,
        Outcome outcome,
        String reason,
        UUID entryId,
        String settledBy,
        String settledOffice,
        Instant settledAt,
        long version,
        List<String> may)
        implements Versioned {}
