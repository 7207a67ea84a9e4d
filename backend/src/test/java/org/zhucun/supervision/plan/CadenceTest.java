package org.zhucun.supervision.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The periods that a cadence cuts the year into. */
class CadenceTest {
    @Test
    void a_half_month_ends_on_the_15th_and_on_the_last_day() {
        assertEquals(period("2018-09-01", "2018-09-15"), Cadence.HALF_MONTH.of(day("2018-09-15")));
        assertEquals(period("2018-09-16", "2018-09-30"), Cadence.HALF_MONTH.of(day("2018-09-16")));
        assertEquals(period("2028-02-16", "2028-02-29"), Cadence.HALF_MONTH.lastBefore(day("2028-03-01")));
        assertEquals(period("2018-12-16", "2018-12-31"), Cadence.HALF_MONTH.lastBefore(day("2019-01-10")));
    }

    @Test
    void months_and_quarters_follow_the_calendar() {
        assertEquals(period("2018-12-01", "2018-12-31"), Cadence.MONTH.lastBefore(day("2019-01-31")));
        assertEquals(period("2018-07-01", "2018-09-30"), Cadence.QUARTER.lastBefore(day("2018-10-01")));
        assertEquals(period("2018-10-01", "2018-12-31"), Cadence.QUARTER.of(day("2018-11-30")));
    }

    private static Cadence.Period period(String from, String to) {
        return new Cadence.Period(day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
