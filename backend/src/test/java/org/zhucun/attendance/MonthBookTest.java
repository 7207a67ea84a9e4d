package org.zhucun.attendance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MonthBookTest {
    private static final YearMonth MARCH = YearMonth.of(2022, 3);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 5, 7);

    /** One entry of a random sequence. */
    record Put(int day, Span span, AttendanceStatus status) {}

    @Test
    void who_is_posted_is_in_the_village_unless_something_was_entered() {
        MonthBook book = new MonthBook(MARCH, LONG_AGO, null, null, 0);
        assertEquals(new MonthSummary(31, 31, 0, 0, 0, 0, 0), book.summary(MARCH.atEndOfMonth()));
        assertEquals("..", book.put(LocalDate.of(2022, 3, 4), Span.AM, AttendanceStatus.REST));
        assertEquals("R.", book.put(LocalDate.of(2022, 3, 4), Span.DAY, AttendanceStatus.TRAINING));
        assertEquals(2, book.version());
        assertEquals(new MonthSummary(31, 30, 0, 1, 0, 0, 0), book.summary(MARCH.atEndOfMonth()));
    }

    @Test
    void a_month_that_runs_is_counted_up_to_today() {
        MonthBook book = new MonthBook(MARCH, LONG_AGO, null, null, 0);
        book.put(LocalDate.of(2022, 3, 10), Span.DAY, AttendanceStatus.LEAVE);
        book.put(LocalDate.of(2022, 3, 11), Span.DAY, AttendanceStatus.LEAVE);
        assertEquals(new MonthSummary(10, 9, 0, 0, 1, 0, 0), book.summary(LocalDate.of(2022, 3, 10)));
        assertEquals(new MonthSummary(0, 0, 0, 0, 0, 0, 0), book.summary(LocalDate.of(2022, 2, 28)));
    }

    @Test
    void days_outside_the_posting_are_not_posted() {
        LocalDate first = LocalDate.of(2022, 3, 10);
        LocalDate last = LocalDate.of(2022, 3, 20);
        MonthBook book = new MonthBook(MARCH, first, last, null, 0);
        assertEquals(11, book.summary(MARCH.atEndOfMonth()).postedDays());
        for (LocalDate outside : List.of(first.minusDays(1), last.plusDays(1), first.plusMonths(1))) {
            assertThrows(IllegalArgumentException.class, () -> book.put(outside, Span.DAY, AttendanceStatus.REST));
        }
    }

    @Test
    void a_night_follows_the_afternoon_unless_something_was_entered_for_it() {
        MonthBook book = new MonthBook(MARCH, LONG_AGO, null, null, 0);
        LocalDate day = LocalDate.of(2022, 3, 4);
        assertEquals(31, book.nights(MARCH.atEndOfMonth()));
        book.put(day, Span.AM, AttendanceStatus.OFFICIAL_TRIP);
        assertEquals(31, book.nights(MARCH.atEndOfMonth()));
        book.put(day, Span.PM, AttendanceStatus.OFFICIAL_TRIP);
        assertEquals(30, book.nights(MARCH.atEndOfMonth()));
        assertEquals("OO.", book.put(day, Span.NIGHT, AttendanceStatus.IN_VILLAGE));
        assertEquals(31, book.nights(MARCH.atEndOfMonth()));
        book.put(day, Span.NIGHT, AttendanceStatus.AWAY_OVERNIGHT);
        assertEquals(30, book.nights(MARCH.atEndOfMonth()));
        book.put(day, Span.DAY, AttendanceStatus.IN_VILLAGE);
        assertEquals(31, book.nights(MARCH.atEndOfMonth()));
        assertEquals(4, book.nights(LocalDate.of(2022, 3, 4)));
    }

    @Property(tries = 500)
    void counts_are_those_of_the_newest_entry_of_each_half_day(@ForAll("puts") List<Put> puts) {
        MonthBook book = new MonthBook(MARCH, LONG_AGO, null, null, 7);
        Map<HalfDay, AttendanceStatus> newest = new HashMap<>();
        for (Put put : puts) {
            LocalDate day = MARCH.atDay(put.day());
            book.put(day, put.span(), put.status());
            for (Half half : Half.values()) {
                if (put.span().covers(half)) {
                    newest.put(new HalfDay(day, half), put.status());
                }
            }
        }
        int[] expected = new int[AttendanceStatus.values().length];
        newest.values().forEach(status -> expected[status.ordinal()]++);
        expected[0] = -newest.values().stream()
                .mapToInt(status -> status == AttendanceStatus.IN_VILLAGE ? 0 : 1)
                .sum();
        assertArrayEquals(expected, book.change());
        assertEquals(7 + puts.size(), book.version());
        MonthSummary summary = book.summary(MARCH.atEndOfMonth());
        assertEquals(31 + expected[0] / 2.0, summary.inVillageDays());
        assertEquals(
                summary.postedDays(),
                summary.inVillageDays()
                        + summary.officialTripDays()
                        + summary.trainingDays()
                        + summary.leaveDays()
                        + summary.restDays()
                        + summary.unexcusedDays());
        MonthBook again = new MonthBook(
                MARCH, LONG_AGO, null, new MonthBook.Letters(book.am(), book.pm(), book.nights()), book.version());
        assertEquals(summary, again.summary(MARCH.atEndOfMonth()));
    }

    @Provide
    Arbitrary<List<Put>> puts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.of(Span.AM, Span.PM, Span.DAY),
                        Arbitraries.of(AttendanceStatus.OF_HALVES))
                .as(Put::new)
                .list()
                .ofMaxSize(80);
    }
}
