package org.zhucun.supervision.draw;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** The days of a draw, by the calendar of the place. */
class DrawTimesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
    /** 00:30 of the third in Shanghai. */
    private static final Instant RELEASE = Instant.parse("2026-03-02T16:30:00Z");

    private static final LocalDate THIRD = LocalDate.of(2026, 3, 3);

    @Test
    void nobody_sets_out_before_the_day_on_which_he_is_told() {
        refused(THIRD.minusDays(1), THIRD);
        assertDoesNotThrow(() -> times(THIRD, THIRD));
    }

    @Test
    void a_period_has_at_most_thirty_one_days() {
        assertDoesNotThrow(() -> times(THIRD, THIRD.plusDays(30)));
        refused(THIRD, THIRD.plusDays(31));
        refused(THIRD, THIRD.minusDays(1));
    }

    private static void refused(LocalDate from, LocalDate to) {
        assertEquals(
                ProblemType.INVALID_INPUT,
                assertThrows(DomainException.class, () -> times(from, to)).type());
    }

    private static DrawTimes times(LocalDate from, LocalDate to) {
        DrawCommands.SentInspector later = new DrawCommands.SentInspector(new UUID(0, 2), RELEASE.plusSeconds(90_000));
        return DrawTimes.of(
                new DrawCommands.OrganizeDraw(
                        "抽取",
                        List.of("511321"),
                        List.of(new DrawCommands.SentInspector(new UUID(0, 1), RELEASE), later),
                        4,
                        1,
                        List.of(),
                        RELEASE,
                        later.releaseAt(),
                        from,
                        to,
                        null,
                        null,
                        null),
                CLOCK);
    }
}
