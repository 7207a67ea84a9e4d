package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.zhucun.scope.Office;

/** 待遇之门: what other rooms ask about debts, and what the room's own slices write into them. Call it inside a transaction. */
@ApplicationScoped
public class Entitlements {
    private final EntitlementRepository entitlements;
    private final AccrualRepository accruals;
    private final CoverRepository covers;
    private final AccrualService service;
    private final Clock clock;

    Entitlements(
            EntitlementRepository entitlements,
            AccrualRepository accruals,
            CoverRepository covers,
            AccrualService service,
            Clock clock) {
        this.entitlements = entitlements;
        this.accruals = accruals;
        this.covers = covers;
        this.service = service;
        this.clock = clock;
    }

    /** Overdue and short debts of a region by who owes them, as they stood on a day. */
    public List<DebtorFigures> overdueByDebtor(String regionPath, LocalDate on) {
        return entitlements.overdueByDebtor(regionPath, new EntitlementRepository.Day(on, LocalDate.now(clock)));
    }

    /** Opens a debt for everybody beneath a path whom no cover holds for today (N3); how many. */
    public int openInsuranceGaps(String path) {
        return accruals.insuranceGaps(path, LocalDate.now(clock));
    }

    /** Delivers the insurance that is owed beneath a path and held by a cover that has begun; how many debts. */
    public int deliverCovered(String path, Office by) {
        return covers.deliver(path, LocalDate.now(clock), by, clock.instant());
    }

    /** Codes of the counties in which somebody was posted in the twelve months before today. */
    public List<String> counties() {
        LocalDate today = LocalDate.now(clock);
        return accruals.counties("/", today.minusYears(1), today);
    }

    /** Lets nobody else write down what is owed in a county until the transaction ends. */
    public void hold(String county) {
        accruals.hold(List.of(county));
    }

    /**
     * Writes down a county's last month, or an earlier one that was written down and amounts to something else since. Each in a transaction of
     * its own.
     *
     * @param monthsAgo 1 is the last one
     */
    public void accrueAgain(String county, int monthsAgo) {
        YearMonth month = YearMonth.now(clock).minusMonths(monthsAgo);
        if (monthsAgo == 1 || service.differs(county, month)) {
            service.accrue(new AccrueEntitlements(county, month.toString()));
        }
    }
}
