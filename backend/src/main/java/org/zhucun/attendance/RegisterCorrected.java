package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 考勤已更正: told in the transaction of a correction to whoever brings it to those it touches: the cadre, his unit, who had confirmed
 * the day.
 *
 * @param confirmedBy account that confirmed the day, null while nobody had
 */
public record RegisterCorrected(
        UUID entryId,
        UUID postingId,
        UUID cadreId,
        String cadreName,
        LocalDate day,
        String reason,
        UUID confirmedBy,
        String regionPath,
        String unitPath) {}
