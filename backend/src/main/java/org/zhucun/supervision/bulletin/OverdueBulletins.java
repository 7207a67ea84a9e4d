package org.zhucun.supervision.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.bulletin.OverdueCounty.OverdueMonth;
import org.zhucun.supervision.bulletin.OverdueRepository.CountyMonth;

/** 逾期通报: which counties owe a monthly bulletin (I1, J3). */
@ApplicationScoped
class OverdueBulletins {
    private final OverdueRepository months;
    private final Policies policies;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    OverdueBulletins(OverdueRepository months, Policies policies, Regions regions, Caller caller, Clock clock) {
        this.months = months;
        this.policies = policies;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Counties that owe at least one, in the order of their codes. */
    CursorPage<OverdueCounty> page(OverdueFilter filter) {
        String code = regions.readable(filter.region);
        LocalDate day = filter.asOf == null ? LocalDate.now(clock) : filter.asOf;
        CursorBinding binding = new CursorBinding(
                "overdue-bulletins", code + "|" + day, caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        List<CountyMonth> due =
                months.due(policies.effective(day), path, day, after == null ? null : after.get(0), filter.size + 1);
        Map<String, List<CountyMonth>> byCounty = new LinkedHashMap<>();
        due.forEach(one -> byCounty.computeIfAbsent(RegionCode.ofPath(one.path()), county -> new ArrayList<>())
                .add(one));
        Map<String, RegionRef> names = regions.named(byCounty.keySet(), day);
        List<OverdueCounty> rows = byCounty.entrySet().stream()
                .map(one -> county(one.getKey(), names.get(one.getKey()), one.getValue()))
                .toList();
        return CursorPage.of(rows, filter.size, binding, row -> List.of(RegionCode.path(row.regionCode())), row -> row);
    }

    private static OverdueCounty county(String code, RegionRef region, List<CountyMonth> due) {
        List<OverdueMonth> missing = due.stream()
                .filter(one -> !one.issued())
                .map(one -> new OverdueMonth(YearMonth.from(one.month()).toString(), one.dueOn()))
                .toList();
        return new OverdueCounty(
                code, region == null ? code : region.name(), due.size(), due.size() - missing.size(), missing);
    }
}
