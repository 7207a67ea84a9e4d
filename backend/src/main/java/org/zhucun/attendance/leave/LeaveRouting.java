package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    LeaveRoute route(PostingRef posting, LeaveTerm term, List<LeaveTerm> others) {
        LocalDate today = LocalDate.now(clock);
        int workdays = term.count(calendars::isWorkday);
        boolean merge = policies.find("leave.mergeConsecutive", posting.regionPath(), today)
                .map(Parameter::asBoolean)
                .orElse(false);
        int halves = term.halves().size();
        int together = merge ? merged(term, others) : halves;
        Parameter limit = policies.require("leave.tier1.maxDays", posting.regionPath(), today);
        boolean low = LeaveRoute.halves(together).compareTo(limit.asDecimal()) <= 0;
        return new LeaveRoute(
                LeaveRoute.halves(halves),
                LeaveRoute.halves(workdays),
                LeaveRoute.halves(together),
                low ? LeaveApprover.TOWNSHIP : LeaveApprover.COUNTY,
                basis(limit));
    }

    private int merged(LeaveTerm term, List<LeaveTerm> others) {
        List<LeaveTerm> left = new ArrayList<>(others);
        LeaveTerm first = term;
        LeaveTerm last = term;
        int halves = term.halves().size();
        boolean found = true;
        while (found) {
            found = false;
            for (LeaveTerm other : List.copyOf(left)) {
                boolean before = other.runsInto(first, calendars::isWorkday);
                boolean after = last.runsInto(other, calendars::isWorkday);
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
