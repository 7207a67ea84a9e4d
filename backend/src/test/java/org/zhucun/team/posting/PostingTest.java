package org.zhucun.team.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.EndReason;
import org.zhucun.team.EndState;
import org.zhucun.team.PostingRole;
import org.zhucun.team.SendLevel;

/** Rules D4 and D5 and the set of roles (C8), without a container. */
class PostingTest {
    private static final LocalDate START = LocalDate.of(2021, 5, 7);
    private static final LocalDate MONTH_TEN = LocalDate.of(2022, 3, 7);
    private static final UUID CLERK = UUID.randomUUID();
    private static final UUID HEAD = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2022-03-01T00:00:00Z");

    @Test
    void a_term_of_24_months_from_2021_05_07_ends_on_2023_05_06() {
        assertEquals(LocalDate.of(2023, 5, 6), Posting.Term.ofMonths(START, 24).plannedEndOn());
    }

    @Test
    void a_term_of_12_months_from_the_first_of_march_ends_on_the_leap_day() {
        assertEquals(
                LocalDate.of(2028, 2, 29),
                Posting.Term.ofMonths(LocalDate.of(2027, 3, 1), 12).plannedEndOn());
    }

    @Test
    void a_term_does_not_end_before_it_starts() {
        assertRefused(ProblemType.INVALID_INPUT, () -> new Posting.Term(START, START.minusDays(1)));
    }

    @Test
    void mid_term_without_a_reason_is_refused_by_D5() {
        Posting posting = posting();
        assertRefused(ProblemType.RULE_VIOLATED, () -> posting.end(ending(MONTH_TEN, null), CLERK, NOW, false));
        assertNull(posting.endState);
    }

    @Test
    void an_expired_term_is_no_reason_while_it_runs() {
        assertRefused(
                ProblemType.RULE_VIOLATED,
                () -> posting().end(ending(MONTH_TEN, EndReason.TERM_EXPIRED), CLERK, NOW, false));
    }

    @Test
    void on_the_planned_day_the_term_expires_without_saying_so() {
        Posting posting = posting();
        posting.end(ending(LocalDate.of(2023, 5, 6), null), CLERK, NOW, false);
        assertEquals(EndState.ENDED, posting.endState);
        assertEquals(EndReason.TERM_EXPIRED, posting.endReason);
        assertTrue(posting.covers(LocalDate.of(2023, 5, 6)));
        assertTrue(!posting.covers(LocalDate.of(2023, 5, 7)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECALL", "ILLNESS", "RETIREMENT", "TRANSFER", "DEATH", "RESIGNATION", "ROTATION"})
    void reasons_of_their_own_end_it_at_once(EndReason reason) {
        Posting posting = posting();
        posting.end(ending(MONTH_TEN, reason), CLERK, NOW, false);
        assertEquals(EndState.ENDED, posting.endState);
        assertEquals(MONTH_TEN, posting.endedOn);
    }

    @Test
    void the_unit_s_needs_wait_for_approval() {
        Posting posting = posting();
        posting.end(ending(MONTH_TEN, EndReason.UNIT_NEEDS), CLERK, NOW, false);
        assertEquals(EndState.REQUESTED, posting.endState);
        assertNull(posting.endedOn);
        assertRefused(ProblemType.SEPARATION_OF_DUTIES, () -> posting.decideEnd(new DecideEnd(true, null), CLERK, NOW));
        posting.decideEnd(new DecideEnd(true, "同意"), HEAD, NOW);
        assertEquals(EndState.ENDED, posting.endState);
        assertEquals(MONTH_TEN, posting.endedOn);
    }

    @Test
    void a_sending_unit_only_asks_whatever_the_reason() {
        Posting posting = posting();
        posting.end(ending(MONTH_TEN, EndReason.ILLNESS), CLERK, NOW, true);
        assertEquals(EndState.REQUESTED, posting.endState);
    }

    @Test
    void a_refusal_lets_the_stay_go_on_and_be_asked_about_again() {
        Posting posting = posting();
        posting.end(ending(MONTH_TEN, EndReason.UNIT_NEEDS), CLERK, NOW, false);
        posting.decideEnd(new DecideEnd(false, "不同意"), HEAD, NOW);
        assertNull(posting.endState);
        assertNull(posting.endReason);
        assertTrue(posting.covers(LocalDate.of(2024, 1, 1)));
        posting.end(ending(MONTH_TEN, EndReason.UNIT_NEEDS), CLERK, NOW, false);
        assertEquals(EndState.REQUESTED, posting.endState);
    }

    @Test
    void what_ended_or_was_asked_for_cannot_be_ended_again() {
        Posting posting = posting();
        posting.end(ending(MONTH_TEN, EndReason.RECALL), CLERK, NOW, false);
        assertRefused(
                ProblemType.STATE_CONFLICT, () -> posting.end(ending(MONTH_TEN, EndReason.RECALL), CLERK, NOW, false));
        assertRefused(ProblemType.STATE_CONFLICT, () -> posting.decideEnd(new DecideEnd(true, null), HEAD, NOW));
        assertRefused(ProblemType.STATE_CONFLICT, () -> posting.arrive(START));
    }

    @Test
    void it_neither_ends_nor_arrives_before_it_starts() {
        assertRefused(
                ProblemType.INVALID_INPUT,
                () -> posting().end(ending(START.minusDays(1), EndReason.RECALL), CLERK, NOW, false));
        assertRefused(ProblemType.INVALID_INPUT, () -> posting().arrive(START.minusDays(1)));
    }

    @Test
    void roles_are_a_set_in_one_order() {
        Posting posting = posting();
        posting.employ(Set.of(PostingRole.CAPTAIN, PostingRole.FIRST_SECRETARY), true, false);
        assertEquals(List.of("FIRST_SECRETARY", "CAPTAIN"), List.of(posting.roles));
    }

    private static EndPosting ending(LocalDate on, EndReason reason) {
        EndFacts facts = new EndFacts(RecallGround.OTHER, "1号", on, "某局", on);
        return new EndPosting(on, reason, null, facts, null);
    }

    private static Posting posting() {
        CadreRef cadre = new CadreRef(
                UUID.randomUUID(),
                "唐杰",
                "1",
                null,
                "01",
                null,
                null,
                null,
                UUID.randomUUID(),
                "市委组织部",
                "/00000001/",
                "/43/",
                "43",
                "/43/",
                false);
        TeamOfPosting team =
                new TeamOfPosting(UUID.randomUUID(), "工作队", SendLevel.CITY, LocalDate.of(2021, 1, 1), null, List.of());
        return new Posting(UUID.randomUUID(), cadre, team, Posting.Term.ofMonths(START, 24));
    }

    private static void assertRefused(ProblemType type, org.junit.jupiter.api.function.Executable executable) {
        assertEquals(type, assertThrows(DomainException.class, executable).type());
    }
}
