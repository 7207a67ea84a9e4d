package org.zhucun.insight.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 指标服务: figures under the row scope of whoever asks, and the lists behind them. */
@ApplicationScoped
@Transactional
class FigureService {
    private final FigureCatalogue catalogue;
    private final FigureRepository repository;
    private final Figures figures;
    private final FigureParts parts;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    FigureService(
            FigureCatalogue catalogue,
            FigureRepository repository,
            Figures figures,
            FigureParts parts,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.figures = figures;
        this.parts = parts;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    FigureSheet sheet(FigureFilter filter) {
        FigureExtent extent = extent(filter);
        List<Figures.Reading> readings = catalogue.all().stream()
                .filter(definition -> !definition.plain() || !extent.narrowed())
                .filter(this::mayCount)
                .map(definition -> figures.read(definition, extent, filter.from))
                .toList();
        String code = regions.readable(filter.region);
        return new FigureSheet(
                code,
                name(code, extent.day()),
                extent.day(),
                filter.knownAt,
                filter.level == null ? null : filter.level.name(),
                filter.category == null ? null : filter.category.name(),
                views(readings, extent));
    }

    FigureView figure(String key, FigureFilter filter, FigureDimension by) {
        FigureExtent extent = extent(filter);
        Figures.Reading reading = figures.read(asked(key, extent), extent, filter.from);
        FigureView view = views(List.of(reading), extent).get(0);
        return by == null ? view : parts.of(view, reading, extent, by);
    }

    CursorPage<FigureItem> items(String key, FigureItemFilter filter) {
        FigureExtent extent = extent(filter);
        FigureCount count =
                figures.read(asked(key, extent), extent, filter.from).side(filter.side);
        if (count == null) {
            throw DomainException.invalid("side", "insight.figure.undivided");
        }
        CursorBinding binding = new CursorBinding(
                "figure " + key,
                filter.asText() + extent.day(),
                caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        return CursorPage.of(
                repository.items(count, extent, after, filter.size + 1),
                filter.size,
                binding,
                item -> List.of(path(item.regionCode()), item.id()),
                item -> item);
    }

    @Audited(Action.STATISTICS_EXPORTED)
    InputStream workbook(FigureFilter filter) {
        FigureSheet sheet = sheet(filter);
        trail.about(new Subject(null, sheet.regionName(), path(sheet.region()), null));
        trail.detail(Map.of("asOf", sheet.asOf().toString(), "region", sheet.region()));
        return new ByteArrayInputStream(FigureWorkbook.of(sheet, caller.require(), clock.instant()));
    }

    private FigureDefinition asked(String key, FigureExtent extent) {
        FigureDefinition definition = catalogue.require(key);
        if (!mayCount(definition)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        if (definition.plain() && extent.narrowed()) {
            throw DomainException.invalid(extent.level() == null ? "category" : "level", "insight.figure.plain");
        }
        return definition;
    }

    private boolean mayCount(FigureDefinition definition) {
        return definition.permission() == null || caller.require().may(definition.permission());
    }

    private List<FigureView> views(List<Figures.Reading> readings, FigureExtent extent) {
        List<FigureCount> asked = new ArrayList<>();
        readings.forEach(
                reading -> Stream.of(reading.numerator(), reading.denominator(), reading.unknown(), reading.amount())
                        .filter(Objects::nonNull)
                        .forEach(asked::add));
        Map<FigureCount, Long> counted = repository.count(asked, extent);
        return readings.stream()
                .map(reading -> figures.view(reading, counted, request.locale()))
                .toList();
    }

    private FigureExtent extent(FigureFilter filter) {
        LocalDate day = filter.asOf == null ? LocalDate.now(clock) : filter.asOf;
        if (filter.from != null && filter.from.isAfter(day)) {
            throw DomainException.invalid("from", "insight.figure.period");
        }
        return new FigureExtent(path(regions.readable(filter.region)), day, filter.level, filter.category);
    }

    private String name(String code, LocalDate day) {
        RegionRef region = regions.named(List.of(code), day).get(code);
        return region == null ? "" : region.name();
    }

    private static String path(String code) {
        return code.isEmpty() ? "/" : RegionCode.path(code);
    }
}
