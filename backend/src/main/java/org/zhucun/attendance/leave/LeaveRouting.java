package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.zhucun.attendance.HalfDay;
import org.zhucun.attendance.calendar.Calendars;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.team.PostingRef;

/**
 * 审批分级: the level follows from the days; leaves that run into each other, with only days off between, count as one, so that a long
 * leave is not split into short ones.
 */
@ApplicationScoped
class LeaveRouting {
    private final Policies policies;
    private final Calendars calendars;
    private final Clock clock;

    LeaveRouting(Policies policies, Calendars calendars, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The days of a leave that are worked, by the calendar as it is today. */
    LocalDate[] worked(LeaveRequest leave) {
        return leave.term().halves().stream()
                .map(HalfDay::day)
                .distinct()
                .filter(day -> calendars.isWorkday(day, leave.regionPath))
                .toArray(LocalDate[]::new);
    }

    /** Half days of a leave that count, as days by calendar year: by the calendar that held when they were taken, if they were. */
    Map<Integer, BigDecimal> workdays(LeaveRequest leave, List<HalfDay> halves) {
        Set<LocalDate> counted = Set.of(leave.countedDays == null ? worked(leave) : leave.countedDays);
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        halves.stream()
                .filter(half -> counted.contains(half.day()))
                .forEach(half -> byYear.merge(half.day().getYear(), LeaveRoute.halves(1), BigDecimal::add));
        return byYear;
    }

    LeaveRoute route(PostingRef posting, LeaveTerm term, List<LeaveTerm> others) {
        LocalDate today = LocalDate.now(clock);
        Predicate<LocalDate> worked = day -> calendars.isWorkday(day, posting.regionPath());
        int workdays = term.count(worked);
        boolean merge = policies.find("leave.mergeConsecutive", posting.regionPath(), today)
                .map(Parameter::asBoolean)
                .orElse(false);
        int halves = term.halves().size();
        int together = merge ? merged(term, others, worked) : halves;
        Parameter limit = policies.require("leave.tier1.maxDays", posting.regionPath(), today);
        boolean low = LeaveRoute.halves(together).compareTo(limit.asDecimal()) <= 0;
        LeaveApprover approver = approver(low ? "leave.tier1.approver" : "leave.tier2.approver", posting, today, low);
        boolean first = approver == LeaveApprover.COUNTY
                && policies.find("leave.tier2.afterTier1", posting.regionPath(), today)
                        .map(Parameter::asBoolean)
                        .orElse(false);
        return new LeaveRoute(
                LeaveRoute.halves(halves),
                LeaveRoute.halves(workdays),
                LeaveRoute.halves(together),
                approver,
                first,
                basis(limit));
    }

    private LeaveApprover approver(String key, PostingRef posting, LocalDate day, boolean low) {
        return policies.find(key, posting.regionPath(), day)
                .map(Parameter::asText)
                .map(LeaveApprover::named)
                .orElse(low ? LeaveApprover.TOWNSHIP : LeaveApprover.COUNTY);
    }

    private int merged(LeaveTerm term, List<LeaveTerm> others, Predicate<LocalDate> worked) {
        List<LeaveTerm> left = new ArrayList<>(others);
        LeaveTerm first = term;
        LeaveTerm last = term;
        int halves = term.halves().size();
        boolean found = true;
        while (found) {
            found = false;
            for (LeaveTerm other : List.copyOf(left)) {
                boolean before = other.runsInto(first, worked);
                boolean after = last.runsInto(other, worked);
                if (before || after) {
                    first = before ? other : first;
                    last = after ? other : last;
                    halves += other.halves().size();
                    left.remove(other);
                    found = true;
                }
            }
        }
        return halves;
    }

    private static String basis(Parameter limit) {
        BigDecimal days = limit.asDecimal();
        return limit.key() + " = " + days.toPlainString() + " · " + limit.source();
    }
}
