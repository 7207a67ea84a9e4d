package org.zhucun.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.zhucun.kernel.DomainException;

/** 设备时间: what a phone says of itself is kept beside the server's time, as long as it can be a time at all. */
public final class DeviceTime {
    /** Before the first teams were sent there was nothing to visit. */
    public static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

    private static final Duration AHEAD = Duration.ofDays(366);

    private DeviceTime() {}

    /** 400 for a time that no clock of these years shows. */
    public static void require(String at, Instant claimed, Clock clock) {
        Instant since = SINCE.atStartOfDay(clock.getZone()).toInstant();
        if (claimed.isBefore(since) || claimed.isAfter(clock.instant().plus(AHEAD))) {
            throw DomainException.invalid(at, "supervision.visit.claimed");
        }
    }
}
