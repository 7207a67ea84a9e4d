package org.zhucun.team.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 配备查询: shortfalls, coverage and counts of a region on a day. */
@ApplicationScoped
@Transactional
class StaffingService {
    private static final String MAX_DROP = "stability.headcount.maxDropPercent";
    private static final int TOWNSHIP = 9;

    private final StaffingRepository staffing;
    private final Regions regions;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    StaffingService(StaffingRepository staffing, Regions regions, Policies policies, Caller caller, Clock clock) {
        this.staffing = staffing;
        this.regions = regions;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<Shortfall> shortfalls(StaffingFilter filter) {
        LocalDate on = day(filter.asOf);
        CursorBinding binding = new CursorBinding(
                "shortfalls", filter.asText() + on, caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<StaffingRepository.Row> rows = staffing.shortfalls(path(filter.region), on, filter.size, after);
        Map<String, RegionRef> named = named(rows.stream().map(StaffingRepository.Row::villageCode), on);
        CursorPage<Shortfall> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.regionPath(), row.id().toString()),
                row -> shortfall(row, named));
        return filter.withTotal ? page.withTotal(staffing.totalOfShortfalls(path(filter.region), on)) : page;
    }

    CursorPage<UncoveredVillage> uncovered(StaffingFilter filter) {
        LocalDate on = day(filter.asOf);
        CursorBinding binding = new CursorBinding(
                "uncovered", filter.asText() + on, caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        List<UncoveredVillage> rows =
                staffing.uncovered(path(filter.region), on, filter.size, after == null ? null : after.get(0));
        Map<String, RegionRef> named = named(rows.stream().map(UncoveredVillage::code), on);
        CursorPage<UncoveredVillage> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.code()),
                row -> new UncoveredVillage(
                        row.code(), name(named, row.code()), township(named, row.code()), row.categories()));
        return filter.withTotal ? page.withTotal(staffing.totalUncovered(path(filter.region), on)) : page;
    }

    Coverage coverage(String region, LocalDate asOf) {
        LocalDate on = day(asOf);
        long[] counted = staffing.coverage(path(region), on);
        return new Coverage(
                regions.readable(region),
                on,
                counted[0],
                counted[1],
                counted[0] - counted[1],
                counted[0] == 0 ? null : ratio(counted[1] * 100, counted[0], 1));
    }

    List<CategoryCount> counts(String region, LocalDate asOf) {
        return staffing.counts(path(region), day(asOf)).stream()
                .map(entry -> {
                    long[] counted = entry.getValue();
                    return new CategoryCount(
                            entry.getKey(), counted[0], counted[1], counted[2], ratio(counted[1], counted[0], 2));
                })
                .toList();
    }

    List<HeadcountYear> headcount(String region, int from, int to) {
        String path = path(region);
        List<HeadcountYear> years = new ArrayList<>();
        long before = -1;
        for (int year = from; year <= Math.min(to, today().getYear()); year++) {
            LocalDate last = LocalDate.of(year, 12, 31);
            LocalDate on = last.isAfter(today()) ? today() : last;
            long now = staffing.headcount(path, on);
            BigDecimal change = before <= 0 ? null : ratio((now - before) * 100, before, 1);
            years.add(new HeadcountYear(year, on, now, change, change != null && alerts(path, on, change)));
            before = now;
        }
        return years;
    }

    private boolean alerts(String path, LocalDate on, BigDecimal change) {
        return policies.find(MAX_DROP, path == null ? "/" : path, on)
                .map(Parameter::asDecimal)
                .filter(drop -> change.compareTo(drop.negate()) <= 0)
                .isPresent();
    }

    private static Shortfall shortfall(StaffingRepository.Row row, Map<String, RegionRef> named) {
        TeamSize size = row.size();
        boolean headless = size.firstSecretary() != null
                && size.firstSecretaries() < size.firstSecretary().required();
        long few = size.least() == null ? 0 : Math.max(0, size.least().required() - size.counted());
        long heads = headless ? size.firstSecretary().required() - size.firstSecretaries() : 0;
        return new Shortfall(
                row.id(),
                row.name(),
                row.villageCode(),
                row.villageName(),
                township(named, row.villageCode()),
                Math.max(few, heads),
                headless,
                size,
                row.exception());
    }

    private Map<String, RegionRef> named(Stream<String> villages, LocalDate on) {
        return regions.named(
                villages.flatMap(code -> Stream.of(code, code.substring(0, TOWNSHIP)))
                        .distinct()
                        .toList(),
                on);
    }

    private static String township(Map<String, RegionRef> named, String village) {
        return name(named, village.substring(0, TOWNSHIP));
    }

    private static String name(Map<String, RegionRef> named, String code) {
        return named.containsKey(code) ? named.get(code).shortName() : code;
    }

    private static BigDecimal ratio(long part, long whole, int decimals) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    /** Null for the whole country. */
    private String path(String region) {
        String code = regions.readable(region);
        return code.isEmpty() ? null : RegionCode.path(code);
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? today() : asOf;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
