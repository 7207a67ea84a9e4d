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
        Instant planned = Instant.parse("2026-03-02T00:00:00Z");
        Instant sent = Instant.parse("2026-03-02T00:05:00Z");
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), EIGHT.afterwards(planned, sent));
        assertEquals(Instant.parse("2026-03-09T00:00:00Z"), preference(8, 7).afterwards(planned, sent));
    }

    @Test
    void one_that_went_out_late_moves_none_that_follows() {
        Instant planned = Instant.parse("2026-03-02T00:00:00Z");
        // at seven of the next day, when the quiet hours were over
        Instant late = Instant.parse("2026-03-02T23:00:00Z");
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), EIGHT.afterwards(planned, late));
        assertEquals(Instant.parse("2026-03-09T00:00:00Z"), preference(8, 7).afterwards(planned, late));
        // what was missed for weeks is not made up for
        Instant weeks = Instant.parse("2026-03-20T05:00:00Z");
        assertEquals(Instant.parse("2026-03-21T00:00:00Z"), EIGHT.afterwards(planned, weeks));
        assertEquals(Instant.parse("2026-03-23T00:00:00Z"), preference(8, 7).afterwards(planned, weeks));
    }

    @Test
    void an_hour_in_the_quiet_hours_is_no_hour_to_choose() {
        assertTrue(preference(3, 1).quietAtItsHour());
        assertTrue(preference(20, 1).quietAtItsHour());
        assertFalse(preference(7, 1).quietAtItsHour());
        assertFalse(preference(19, 1).quietAtItsHour());
    }

    @Test
    void what_falls_into_the_quiet_hours_waits_until_they_are_over() {
        assertEquals(Instant.parse("2026-03-03T23:00:00Z"), EIGHT.awake(Instant.parse("2026-03-03T15:00:00Z")));
    }

    private static MailPreference preference(int hour, int everyDays) {
        return new MailPreference(true, hour, everyDays, LocalTime.of(20, 0), LocalTime.of(7, 0), false);
    }
}
