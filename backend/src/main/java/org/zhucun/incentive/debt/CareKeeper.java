package org.zhucun.incentive.debt;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.zhucun.incentive.entitlement.Entitlements;
import org.zhucun.kernel.DomainException;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 关爱提醒: every night opens what the new day makes owed, and lays to each debtor what he owes beyond its day, once a month. */
@ApplicationScoped
class CareKeeper {
    private static final Logger LOG = Logger.getLogger(CareKeeper.class);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String COUNTRY = "/";
    private static final int MONTHS = 12;

    private final CareDay day;
    private final Entitlements entitlements;
    private final DebtService debts;

    CareKeeper(CareDay day, Entitlements entitlements, DebtService debts) {
        this.day = day;
        this.entitlements = entitlements;
        this.debts = debts;
    }

    @Scheduled(
            identity = "care-new-day",
            cron = "0 20 1 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        Caller.as(at(COUNTRY), day::counties).forEach(this::night);
        Caller.as(at(COUNTRY), debts::countiesInArrears).forEach(this::propose);
    }

    /** A county's new day, its last month, and what corrected registers changed of the eleven before; one failing keeps no other. */
    void night(String county) {
        String path = RegionCode.path(county);
        attempt(path, "the new day", () -> {
            day.turn(path);
            return null;
        });
        for (int ago = 1; ago <= MONTHS; ago++) {
            int monthsAgo = ago;
            attempt(path, "the accrual of " + ago + " months ago", () -> {
                entitlements.accrueAgain(county, monthsAgo);
                return null;
            });
        }
    }

    /** As the county's own side, so that the draft is seen by those who inspect there. */
    void propose(String county) {
        attempt(county, "findings", () -> debts.propose(new ProposeFindings(RegionCode.ofPath(county))));
    }

    /** Another node was quicker, or tomorrow tries again: the other counties must not wait for it. */
    private static <T> void attempt(String path, String what, Supplier<T> deed) {
        try {
            Caller.as(at(path), deed);
        } catch (DomainException refused) {
            LOG.infof("%s of %s: %s", what, path, refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "%s of %s", what, path);
        }
    }

    private static Office at(String path) {
        return new Office(NOBODY, NOBODY, "系统", Role.SYSTEM_ADMINISTRATOR, path, "关爱欠账", Set.of());
    }
}
