package org.zhucun.supervision.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Share;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 督查均衡: as far as the office sees the visits; those of a higher body are known to that body. */
@ApplicationScoped
@Transactional
class CoverageService {
    private static final String WEEKLY = "supervision.maxPerVillagePerWeek";

    private final CoverageRepository coverage;
    private final Policies policies;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    CoverageService(
            CoverageRepository coverage, Policies policies, Regions regions, Caller caller, Trail trail, Clock clock) {
        this.coverage = coverage;
        this.policies = policies;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    InspectionCoverage coverage(CoverageFilter filter) {
        CoverageExtent extent = extent(filter);
        CoverageRepository.Sums sums = coverage.sums(extent);
        looked(filter);
        return new InspectionCoverage(
                RegionCode.ofPath(extent.path()),
                extent.from(),
                extent.to(),
                sums.villages(),
                sums.visited(),
                Share.percent(sums.visited(), sums.villages()),
                sums.never(),
                sums.medianDays(),
                sums.over(),
                extent.weekly(),
                coverage.offices(extent),
                coverage.units(extent));
    }

    CursorPage<VillageCoverage> villages(CoverageFilter filter) {
        CoverageExtent extent = extent(filter);
        CursorBinding binding = new CursorBinding(
                "coverage", extent + "|" + filter.gap, caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        looked(filter);
        return CursorPage.of(
                coverage.villages(extent, filter.gap, after == null ? "" : after.get(0), filter.size + 1),
                filter.size,
                binding,
                row -> List.of(row.villageCode()),
                row -> row);
    }

    private CoverageExtent extent(CoverageFilter filter) {
        String code = regions.readable(filter.region);
        LocalDate to = filter.to == null ? LocalDate.now(clock) : filter.to;
        LocalDate quarter = to.withDayOfMonth(1).withMonth((to.getMonthValue() - 1) / 3 * 3 + 1);
        LocalDate from = filter.from == null ? quarter : filter.from;
        if (from.isAfter(to)) {
            throw DomainException.invalid("from", "supervision.coverage.period");
        }
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        return new CoverageExtent(
                path, from, to, policies.require(WEEKLY, path, to).asInt());
    }

    private void looked(CoverageFilter filter) {
        trail.lookedAt(
                Action.COVERAGE_READ,
                new Subject(null, null, null, null),
                filter.region == null ? Map.of() : Map.of("region", filter.region));
    }
}
