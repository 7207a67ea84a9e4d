package org.zhucun.inbox.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * 提醒偏好: when an account wants to be told.
 *
 * @param hour of the day, Asia/Shanghai
 * @param everyDays 1 or 7
 * @param quietFrom begin of the quiet hours; they may run over midnight
 */
record MailPreference(
        boolean enabled, int hour, int everyDays, LocalTime quietFrom, LocalTime quietTo, boolean english) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    boolean quiet(Instant at) {
        return quiet(at.atZone(ZONE).toLocalTime());
    }

    private boolean quiet(LocalTime time) {
        if (quietFrom.equals(quietTo)) {
            return false;
        }
        boolean overMidnight = quietFrom.isAfter(quietTo);
        boolean begun = !time.isBefore(quietFrom);
        boolean over = !time.isBefore(quietTo);
        return overMidnight ? begun || !over : begun && !over;
    }

    /** Whether the chosen hour itself lies in the quiet hours, so that no digest would ever go out at it. */
    boolean quietAtItsHour() {
        return quiet(LocalTime.of(hour, 0));
    }

    /** The next chosen hour after an instant. */
    Instant next(Instant after) {
        ZonedDateTime slot = after.atZone(ZONE).toLocalDate().atTime(hour, 0).atZone(ZONE);
        return (slot.toInstant().isAfter(after) ? slot : slot.plusDays(1)).toInstant();
    }

    /** The next one after a digest was due and dealt with, however late that was: the rhythm is that of what was planned. */
    Instant afterwards(Instant planned, Instant now) {
        ZonedDateTime slot = planned.atZone(ZONE).plusDays(everyDays);
        while (!slot.toInstant().isAfter(now)) {
            slot = slot.plusDays(everyDays);
        }
        return slot.toInstant();
    }

    /** This instant, or the end of the quiet hours that it lies in. */
    Instant awake(Instant at) {
        if (!quiet(at)) {
            return at;
        }
        ZonedDateTime end = at.atZone(ZONE).with(quietTo);
        return (end.toInstant().isAfter(at) ? end : end.plusDays(1)).toInstant();
    }
}
