package org.zhucun.inbox.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Quiet hours and the next hour, in the time of Shanghai. */
class MailPreferenceTest {
    private static final MailPreference EIGHT = preference(8, 1);

    @Test
    void quiet_hours_run_over_midnight() {
        assertTrue(EIGHT.quiet(Instant.parse("2026-03-02T12:00:00Z"))); // 20:00
        assertTrue(EIGHT.quiet(Instant.parse("2026-03-02T22:59:00Z"))); // 06:59
        assertFalse(EIGHT.quiet(Instant.parse("2026-03-02T23:00:00Z"))); // 07:00
        assertFalse(EIGHT.quiet(Instant.parse("2026-03-02T11:59:00Z"))); // 19:59
    }

    @Test
    void the_next_one_is_today_before_the_hour_and_tomorrow_after_it() {
        assertEquals(Instant.parse("2026-03-02T00:00:00Z"), EIGHT.next(Instant.parse("2026-03-01T23:30:00Z")));
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), EIGHT.next(Instant.parse("2026-03-02T00:00:00Z")));
    }

    @Test
    void after_one_that_went_out_a_day_or_a_week_passes() {
        Instant sent = Instant.parse("2026-03-02T00:05:00Z");
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), EIGHT.afterSent(sent));
        assertEquals(Instant.parse("2026-03-09T00:00:00Z"), preference(8, 7).afterSent(sent));
    }

    @Test
    void an_hour_in_the_quiet_hours_waits_until_they_are_over() {
        assertEquals(
                Instant.parse("2026-03-02T23:00:00Z"), preference(3, 1).next(Instant.parse("2026-03-02T10:00:00Z")));
        assertEquals(Instant.parse("2026-03-03T23:00:00Z"), EIGHT.awake(Instant.parse("2026-03-03T15:00:00Z")));
    }

    private static MailPreference preference(int hour, int everyDays) {
        return new MailPreference(true, hour, everyDays, LocalTime.of(20, 0), LocalTime.of(7, 0), false);
    }
}
