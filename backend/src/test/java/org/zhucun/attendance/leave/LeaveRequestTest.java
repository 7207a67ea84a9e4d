package org.zhucun.attendance.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.zhucun.attendance.Half;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** F1 of domain.md: asking, deciding, returning, being overdue. */
class LeaveRequestTest {
    private static final Instant NOW = Instant.parse("2022-02-28T02:00:00Z");
    private static final Office CLERK = office(Role.TOWNSHIP);
    private static final Office CHIEF = office(Role.TOWNSHIP);
    private static final Predicate<LocalDate> WEEK =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    @Test
    void a_leave_up_to_the_third_without_a_return_is_overdue_on_the_fourth() {
        LeaveRequest leave = approved();
        assertFalse(leave.overdue(day(3)));
        assertTrue(leave.overdue(day(4)));
        assertEquals(1, leave.lateDays(day(4)));
        assertEquals(3, leave.lateDays(day(6)));
    }

    @Test
    void a_return_on_the_day_after_the_last_is_in_time_and_gives_nothing_back() {
        LeaveRequest leave = approved();
        assertEquals(0, leave.comeBack(day(4), day(4), CLERK, NOW).size());
        assertFalse(leave.overdue(day(9)));
        assertEquals(0, leave.lateDays(day(9)));
    }

    @Test
    void a_late_return_keeps_the_days_it_was_late() {
        LeaveRequest leave = approved();
        leave.comeBack(day(6), day(7), CLERK, NOW);
        assertEquals(2, leave.lateDays(day(30)));
    }

    @Test
    void an_early_return_gives_the_untaken_half_days_back() {
        LeaveRequest leave = approved();
        assertEquals(4, leave.comeBack(day(2), day(2), CLERK, NOW).size());
    }

    @Test
    void nobody_returns_before_the_leave_or_tomorrow() {
        LeaveRequest leave = approved();
        for (LocalDate on : new LocalDate[] {LocalDate.of(2022, 2, 28), day(5)}) {
            DomainException refused = assertThrows(DomainException.class, () -> leave.comeBack(on, day(4), CLERK, NOW));
            assertEquals(ProblemType.INVALID_INPUT, refused.type());
        }
    }

    @Test
    void who_asked_does_not_decide() {
        LeaveRequest leave = requested(LeaveApprover.TOWNSHIP);
        DomainException refused =
                assertThrows(DomainException.class, () -> leave.decide(new DecideLeave(true, null), CLERK, NOW, false));
        assertEquals(ProblemType.SEPARATION_OF_DUTIES, refused.type());
    }

    @Test
    void the_township_does_not_decide_what_is_the_countys() {
        LeaveRequest leave = requested(LeaveApprover.COUNTY);
        DomainException refused =
                assertThrows(DomainException.class, () -> leave.decide(new DecideLeave(true, null), CHIEF, NOW, false));
        assertEquals(ProblemType.FORBIDDEN, refused.type());
        leave.decide(new DecideLeave(false, "人手不够"), office(Role.ORGANIZATION_DEPARTMENT), NOW, false);
        assertEquals(LeaveState.REJECTED, leave.state);
    }

    @Test
    void what_is_decided_stays_decided() {
        LeaveRequest leave = approved();
        DomainException refused = assertThrows(
                DomainException.class, () -> leave.decide(new DecideLeave(false, null), CHIEF, NOW, false));
        assertEquals(ProblemType.STATE_CONFLICT, refused.type());
    }

    @Test
    void a_leave_is_withdrawn_only_before_it_begins() {
        assertEquals(6, approved().cancel(LocalDate.of(2022, 2, 28)).size());
        assertEquals(0, requested(LeaveApprover.TOWNSHIP).cancel(day(5)).size());
        assertThrows(DomainException.class, () -> approved().cancel(day(1)));
    }

    @Test
    void leaves_run_into_each_other_over_a_weekend_but_not_over_a_workday() {
        LeaveTerm friday = new LeaveTerm(LocalDate.of(2022, 3, 2), Half.AM, LocalDate.of(2022, 3, 4), Half.PM);
        LeaveTerm monday = new LeaveTerm(LocalDate.of(2022, 3, 7), Half.AM, LocalDate.of(2022, 3, 9), Half.PM);
        LeaveTerm noon = new LeaveTerm(LocalDate.of(2022, 3, 7), Half.PM, LocalDate.of(2022, 3, 9), Half.PM);
        assertTrue(friday.runsInto(monday, WEEK));
        assertFalse(friday.runsInto(noon, WEEK));
        assertFalse(monday.runsInto(friday, WEEK));
    }

    @Test
    void half_days_count_as_halves() {
        LeaveTerm term = new LeaveTerm(day(1), Half.PM, day(3), Half.AM);
        assertEquals(4, term.halves().size());
        assertTrue(new LeaveTerm(day(1), Half.PM, day(1), Half.PM).valid());
        assertFalse(new LeaveTerm(day(1), Half.PM, day(1), Half.AM).valid());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2022, 3, day);
    }

    private static LeaveRequest approved() {
        LeaveRequest leave = requested(LeaveApprover.TOWNSHIP);
        leave.decide(new DecideLeave(true, null), CHIEF, NOW, false);
        return leave;
    }

    private static LeaveRequest requested(LeaveApprover approver) {
        LeaveRequest leave = new LeaveRequest();
        leave.fromDay = day(1);
        leave.fromHalf = Half.AM;
        leave.toDay = day(3);
        leave.toHalf = Half.PM;
        leave.mergedDays = new BigDecimal("3.0");
        leave.approver = approver;
        leave.approverBasis = "leave.tier1.maxDays = 3";
        leave.state = LeaveState.REQUESTED;
        leave.requestedBy(CLERK, NOW);
        return leave;
    }

    private static Office office(Role role) {
        return new Office(UUID.randomUUID(), UUID.randomUUID(), role.name(), role, "/62/6205/620503/", "麦积区", Set.of());
    }
}
