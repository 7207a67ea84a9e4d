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

    /** The next chosen hour after an instant; one in the quiet hours waits until they are over. */
    Instant next(Instant after) {
        ZonedDateTime slot = after.atZone(ZONE).toLocalDate().atTime(hour, 0).atZone(ZONE);
        if (!slot.toInstant().isAfter(after)) {
            slot = slot.plusDays(1);
        }
        return awake(slot.toInstant());
    }

    /** The next one after a digest went out. */
    Instant afterSent(Instant sent) {
        ZonedDateTime day = sent.atZone(ZONE).plusDays(everyDays);
        return awake(day.toLocalDate().atTime(hour, 0).atZone(ZONE).toInstant());
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
