package org.zhucun.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void the_pauses_grow_from_seconds_to_hours_and_reach_over_a_day() {
        Instant at = NOW;
        Duration before = Duration.ZERO;
        int attempts = 0;
        do {
            attempts++;
            Duration pause = Duration.between(at, RetryPlan.next(attempts, 0, at));
            assertTrue(pause.compareTo(before.multipliedBy(5).dividedBy(6)) >= 0, attempts + " " + pause);
            assertTrue(pause.compareTo(Duration.ofHours(5)) < 0, pause.toString());
            before = pause;
            at = at.plus(pause);
        } while (!RetryPlan.over(NOW, at));
        assertTrue(attempts >= 11 && attempts <= 13, attempts + " attempts");
        Duration first = Duration.between(NOW, RetryPlan.next(1, 0, NOW));
        assertTrue(first.compareTo(Duration.ofSeconds(5)) >= 0 && first.compareTo(Duration.ofSeconds(6)) <= 0);
    }

    @Test
    void a_receiver_may_ask_for_more_but_not_for_more_than_a_day() {
        assertEquals(NOW.plusSeconds(600), RetryPlan.next(1, 600, NOW));
        assertEquals(NOW.plus(Duration.ofDays(1)), RetryPlan.next(1, 999_999_999, NOW));
        assertTrue(RetryPlan.next(8, 1, NOW).isAfter(NOW.plus(Duration.ofHours(3))));
    }

    @Test
    void an_address_is_down_after_five_refusals_and_asked_ever_more_rarely() {
        assertNull(RetryPlan.held(4, 0, NOW));
        assertEquals(NOW.plusSeconds(60), RetryPlan.held(1, 60, NOW));
        assertFalse(RetryPlan.held(5, 0, NOW).isAfter(NOW.plusSeconds(6)));
        assertFalse(RetryPlan.held(1_000, 0, NOW).isAfter(NOW.plusSeconds(720)));
        assertFalse(RetryPlan.held(1_000, 0, NOW).isBefore(NOW.plusSeconds(600)));
    }
}
