package org.zhucun.attendance.leave.annual;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Act;
import org.zhucun.policy.RuleGuard;

/** 年休假之门: the ledger of annual leave, kept by the write that approves, returns or cancels a leave. Call it inside a deed's transaction. */
@ApplicationScoped
public class AnnualLeave {
    private final AnnualLeaveRepository ledger;
    private final LeaveBalanceService balances;
    private final RuleGuard guard;

    AnnualLeave(AnnualLeaveRepository ledger, LeaveBalanceService balances, RuleGuard guard) {
        this.ledger = ledger;
        this.balances = balances;
        this.guard = guard;
    }

    /** A cadre's year, empty when he was not on post then. */
    public Optional<LeaveBalanceView> balance(UUID cadre, int year) {
        LeaveBalanceFilter filter = new LeaveBalanceFilter();
        filter.cadre = cadre;
        filter.year = year;
        filter.size = 1;
        return balances.page(filter).items().stream().findFirst();
    }

    /**
     * Whether so many workdays are left; where his years of service are not on record nobody can say, and it passes.
     *
     * @param asked workdays by year
     */
    public void requireLeft(AnnualStay stay, Map<Integer, BigDecimal> asked, LocalDate from) {
        Optional<LocalDate> workStart = ledger.workStart(stay.cadreId());
        if (workStart.isEmpty()) {
            return;
        }
        asked.forEach((year, days) -> {
            LocalDate on = from.getYear() == year ? from : LocalDate.of(year, 1, 1);
            BigDecimal sum = ledger.taken(stay.cadreId(), year).add(days);
            guard.check(new Act(
                    "F5",
                    AnnualSteps.KEY,
                    stay.regionPath(),
                    on,
                    parameter -> sum.compareTo(BigDecimal.valueOf(new AnnualSteps(parameter).days(workStart.get(), on)))
                            <= 0,
                    Clause.of("attendance.rule.F5.found.asked", year.toString(), sum.stripTrailingZeros()),
                    new Subject(stay.cadreId().toString(), stay.cadreName(), stay.regionPath(), stay.unitPath()),
                    null));
        });
    }

    /** Takes workdays off the balance; two approvals of one cadre come one after the other, and the second is asked again. */
    public void take(AnnualStay stay, Map<Integer, BigDecimal> days, LocalDate from) {
        ledger.hold(stay.cadreId());
        requireLeft(stay, days, from);
        days.forEach((year, workdays) -> ledger.add(stay, year, workdays));
    }

    /** Puts workdays that were not taken back. */
    public void giveBack(AnnualStay stay, Map<Integer, BigDecimal> days) {
        ledger.hold(stay.cadreId());
        days.forEach((year, workdays) -> ledger.subtract(stay.postingId(), year, workdays));
    }
}
