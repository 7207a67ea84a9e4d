package org.zhucun.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhucun.incentive.entitlement.Entitlements;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 统计服务: the same row scope as every list, so a total never tells more than the list behind it. */
@ApplicationScoped
@Transactional
class StatisticsService {
    private final StatisticsRepository statistics;
    private final Regions regions;
    private final Entitlements entitlements;
    private final Clock clock;
    private final RequestInfo request;

    StatisticsService(
            StatisticsRepository statistics,
            Regions regions,
            Entitlements entitlements,
            Clock clock,
            RequestInfo request) {
        this.entitlements = entitlements;
        this.statistics = statistics;
        this.regions = regions;
        this.clock = clock;
        this.request = request;
    }

    StatisticView get(StatisticKey key, String region, LocalDate asOf) {
        if (key != StatisticKey.ROSTER_BY_REGION && request.knownAt().isPresent()) {
            throw DomainException.invalid("knownAt", "insight.statistic.present");
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        String code = regions.readable(region);
        String path = code.isEmpty() ? "/" : regions.require(code, day).path();
        List<StatisticView.Row> rows = switch (key) {
            case ROSTER_BY_REGION -> named(statistics.rosterByRegion(path, day), day);
            case FINDINGS_BY_STATE -> labelled(statistics.findingsByState(path, day), "insight.state.");
            case ENTITLEMENTS_BY_DEBTOR -> debtors(path, day);
        };
        Locale locale = request.locale();
        String prefix = "insight." + key.key();
        return new StatisticView(
                key.key(),
                Texts.get(locale, prefix),
                Texts.get(locale, prefix + ".definition"),
                code,
                day,
                key.columns().stream()
                        .map(column -> new StatisticView.Column(column, Texts.get(locale, "insight.column." + column)))
                        .toList(),
                rows,
                totals(rows, key.columns().size()));
    }

    private List<StatisticView.Row> debtors(String path, LocalDate day) {
        return entitlements.overdueByDebtor(path, day).stream()
                .map(debtor -> new StatisticView.Row(
                        debtor.unitId() == null ? "" : debtor.unitId().toString(),
                        debtor.name(),
                        List.of(debtor.entitlements()),
                        debtor.amount() == null ? null : debtor.amount().toPlainString()))
                .toList();
    }

    private List<StatisticView.Row> named(List<StatisticView.Row> rows, LocalDate day) {
        Map<String, RegionRef> names =
                regions.named(rows.stream().map(StatisticView.Row::code).toList(), day);
        return rows.stream()
                .map(row -> StatisticView.Row.of(
                        row.code(),
                        names.containsKey(row.code()) ? names.get(row.code()).name() : row.code(),
                        row.values()))
                .toList();
    }

    private List<StatisticView.Row> labelled(List<StatisticView.Row> rows, String prefix) {
        return rows.stream()
                .map(row -> StatisticView.Row.of(
                        row.code(), Texts.get(request.locale(), prefix + row.code()), row.values()))
                .toList();
    }

    private static List<Long> totals(List<StatisticView.Row> rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        rows.stream().mapToLong(row -> row.values().get(column)).sum())
                .toList();
    }
}
