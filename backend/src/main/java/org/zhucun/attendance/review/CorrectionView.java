package org.zhucun.attendance.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Span;

/**
 * 更正: what a correction changed, and whom it touches.
 *
 * @param am what the morning was before
 * @param pm what the afternoon was before
 * @param status what the part of the day is since
 */
record CorrectionView(
        UUID id,
        UUID postingId,
        UUID cadreId,
        String cadreName,
        String villageName,
        LocalDate date,
        Span half,
        AttendanceStatus am,
        AttendanceStatus pm,
        AttendanceStatus status,
        String reason,
        String correctedBy,
        String correctedOffice,
        Instant correctedAt,
        List<Touched> touches) {

    /** 告知对象. */
    enum Whom {
        /** 本人 */
        CADRE,
        /** 派出单位 */
        UNIT,
        /** 原确认人 */
        CONFIRMER
    }

    /** Somebody whom it touches. */
    record Touched(Whom whom, String name) {}
}
