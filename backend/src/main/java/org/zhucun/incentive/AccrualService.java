package org.zhucun.incentive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
    private final AccrualRepository accruals;
    private final AccrualRules rules;
    private final Regions regions;
    private final Trail trail;
    private final Clock clock;

    AccrualService(AccrualRepository accruals, AccrualRules rules, Regions regions, Trail trail, Clock clock) {
        this.accruals = accruals;
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
        List<Accrual> counties =
                accruals.countiesWithPostings(region.path(), month.atDay(1), month.atEndOfMonth()).stream()
                        .map(county ->
                                rules.accrual(region.path().length() > county.length() ? region.path() : county, month))
                        .toList();
        Written written = new Written();
        counties.forEach(county -> write(county, today, written));
        trail.about(new Subject(region.code(), region.name() + " " + month, region.path(), null));
        trail.detail(Map.of("month", command.month(), "created", written.created, "updated", written.updated));
        return new AccrualView(region.code(), command.month(), written.created, written.updated, written.cancelled);
    }

    private void write(Accrual county, LocalDate today, Written written) {
        written.cancelled += accruals.voided(county, today, Texts.get(Locale.SIMPLIFIED_CHINESE, "incentive.void"))
                .size();
        // an allowance follows a register that is over; checks and covers are owed from their day, which may still come
        // this month
        if (county.last().isBefore(today)) {
            List<Long> versions = accruals.allowances(county);
            int added = (int) versions.stream().filter(version -> version == 0).count();
            written.add(EntitlementKind.LIVING_ALLOWANCE, added);
            written.updated += versions.size() - added;
        }
        written.add(EntitlementKind.HEALTH_CHECK, accruals.healthChecks(county).size());
        written.add(
                EntitlementKind.ACCIDENT_INSURANCE,
                accruals.insuranceGaps(county).size());
    }

    /** 计提合计 */
    private static final class Written {
        private final Map<EntitlementKind, Integer> created = new EnumMap<>(EntitlementKind.class);
        private int updated;
        private int cancelled;

        private void add(EntitlementKind kind, int count) {
            created.merge(kind, count, Integer::sum);
        }
    }
}
