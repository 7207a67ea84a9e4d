package org.zhucun.incentive.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 待遇计提: writes down what is owed for a region's month. Running it again changes nothing but what a corrected register changed. */
@ApplicationScoped
@Transactional
class AccrualService {
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final AccrualRepository accruals;
    private final AllowanceRepository allowances;
    private final AccrualRules rules;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    AccrualService(
            AccrualRepository accruals,
            AllowanceRepository allowances,
            AccrualRules rules,
            Regions regions,
            Trail trail,
            Clock clock) {
        this.accruals = accruals;
        this.allowances = allowances;
        this.rules = rules;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.ENTITLEMENTS_ACCRUED)
    AccrualView accrue(AccrueEntitlements command) {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.parse(command.month());
        if (month.isAfter(YearMonth.from(today))) {
            throw new DomainException(ProblemType.RULE_VIOLATED, "incentive.month.future");
        }
        RegionRef region = regions.requireWithin(command.region(), today);
        accruals.hold(accruals.counties(region.path(), month.atDay(1), month.atEndOfMonth()));
        Accrual accrual = rules.accrual(region, month);
        Written written = new Written();
        int redirected = allowances.redirected(accrual);
        written.cancelled = accruals.voided(region.path(), today, said("incentive.void"));
        if (accrual.last().isBefore(today)) {
            monthIsOver(accrual, today, written);
        }
        written.add(EntitlementKind.HEALTH_CHECK, accruals.healthChecks(accrual));
        written.add(EntitlementKind.ACCIDENT_INSURANCE, accruals.insuranceGaps(region.path(), accrual.asked(today)));
        written.add(EntitlementKind.WORK_FUND, accruals.workFunds(accrual));
        written.add(EntitlementKind.UNIT_FUND, accruals.unitFunds(accrual));
        trail.about(new Subject(region.code(), region.name() + " " + month, region.path(), null));
        trail.detail(Map.of(
                "month",
                command.month(),
                "created",
                written.created,
                "updated",
                written.updated,
                "corrections",
                written.corrections,
                "redirected",
                redirected,
                "difference",
                written.difference.toPlainString()));
        return written.view(region.code(), command.month(), accrual.unset());
    }

    /** Whether a county's month was written down before and would be corrected by another run. */
    boolean differs(String county, YearMonth month) {
        return allowances.differs(rules.accrual(regions.requireWithin(county, LocalDate.now(clock)), month));
    }

    /** An allowance follows a register that is over, and the year's leave a year that is. */
    private void monthIsOver(Accrual accrual, LocalDate today, Written written) {
        rules.requireOneStandard(accrual);
        written.add(EntitlementKind.LIVING_ALLOWANCE, allowances.allowances(accrual));
        List<BigDecimal> differences = allowances.corrections(accrual, today);
        written.corrections = differences.size();
        written.difference = differences.stream().reduce(NOTHING, BigDecimal::add);
        written.keptBack = allowances.offsets(accrual.path(), today);
        if (accrual.month().getMonth() == Month.DECEMBER) {
            written.add(
                    EntitlementKind.ANNUAL_LEAVE, accruals.annualLeave(accrual, today, said("incentive.leave-taken")));
        }
    }

    private static String said(String key) {
        return Texts.get(Locale.SIMPLIFIED_CHINESE, key);
    }

    /** 计提合计 */
    private static final class Written {
        private final Map<EntitlementKind, Integer> created = new EnumMap<>(EntitlementKind.class);
        private int updated;
        private int cancelled;
        private int corrections;
        private BigDecimal difference = NOTHING;
        private BigDecimal keptBack = NOTHING;

        private void add(EntitlementKind kind, int count) {
            created.merge(kind, count, Integer::sum);
        }

        private void add(EntitlementKind kind, List<Long> versions) {
            int added = (int) versions.stream().filter(version -> version == 0).count();
            add(kind, added);
            updated += versions.size() - added;
        }

        private AccrualView view(String region, String month, List<String> unset) {
            created.putIfAbsent(EntitlementKind.LIVING_ALLOWANCE, 0);
            return new AccrualView(
                    region, month, created, updated, cancelled, corrections, difference, keptBack, unset);
        }
    }
}
