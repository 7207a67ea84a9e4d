package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.desk.DeskFigure.DeskPart;
import org.zhucun.supervision.desk.FigureRepository.Counted;

/** 审计查询: every look is a deed (J7). */
@ApplicationScoped
@Transactional
class DeskService {
    /** No transaction of the application lasts as long; after that nothing can be recorded as of the moment any more. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    private final SearchRepository search;
    private final FigureRepository figures;
    private final TimelineRepository timelines;
    private final Organizations organizations;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    DeskService(
            SearchRepository search,
            FigureRepository figures,
            TimelineRepository timelines,
            Organizations organizations,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.search = search;
        this.figures = figures;
        this.timelines = timelines;
        this.organizations = organizations;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<DeskHit> search(DeskFilter filter) {
        regions.readable(filter.region);
        DeskQuery query = filter.query().requireAnswerable("", filter.knownAt);
        CursorBinding binding = new CursorBinding(
                "audit-desk", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<DeskHit> rows = search.page(query, unitPath(query.unit()), after, filter.size + 1);
        CursorPage<DeskHit> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.on().toString(), row.id().toString()),
                row -> row);
        trail.lookedAt(Action.DESK_SEARCHED, new Subject(null, null, null, null), filter.asked());
        return filter.withTotal ? page.withTotal(search.total(query, unitPath(query.unit()))) : page;
    }

    DeskFigure figure(FigureFilter filter) {
        String code = regions.readable(filter.region);
        LocalDate asOf = filter.asOf == null ? LocalDate.now(clock) : filter.asOf;
        DeskQuery query = filter.query().in(code);
        if (query.kind() != DeskKind.FINDING) {
            throw DomainException.invalid("kind", "supervision.desk.figure");
        }
        Instant knownAt = request.knownAt().orElseGet(figures::now);
        List<Counted> counted = figures.count(query, unitPath(query.unit()), asOf, filter.by);
        Counted all = counted.stream().filter(Counted::all).findFirst().orElseThrow();
        List<DeskPart> parts = named(counted.stream().filter(one -> !one.all()).toList(), filter.by, asOf);
        RegionRef region = regions.named(List.of(code), asOf).get(code);
        trail.lookedAt(Action.DESK_FIGURE_ASKED, new Subject(null, null, null, null), filter.asked());
        return new DeskFigure(
                Texts.get(request.locale(), "supervision.desk.definition"),
                code,
                region == null ? "" : region.name(),
                filter.by,
                asOf,
                knownAt,
                knownAt.plus(SETTLED).isBefore(clock.instant()),
                all.count(),
                all.counting(),
                all.overdue(),
                all.snapshot(),
                parts);
    }

    CursorPage<TimelineEntry> timeline(UUID id, Paging paging) {
        if (!timelines.isVisible(id)) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        CursorBinding binding =
                new CursorBinding("finding-timeline " + id, "", caller.require().path());
        TimelineRepository.Place after = TimelineRepository.Place.of(Cursor.decode(paging.after, 2, binding));
        CursorPage<TimelineEntry> page = CursorPage.of(
                timelines.page(id, after, paging.size + 1, request.locale()),
                paging.size,
                binding,
                row -> row.place().words(),
                TimelineRepository.Row::entry);
        trail.lookedAt(Action.FINDING_READ, new Subject(id.toString(), null, null, null), Map.of("timeline", "true"));
        return page;
    }

    private List<DeskPart> named(List<Counted> counted, DeskDimension by, LocalDate on) {
        Map<String, RegionRef> names = by == DeskDimension.REGION
                ? regions.named(
                        counted.stream()
                                .map(Counted::code)
                                .filter(RegionCode::isCode)
                                .toList(),
                        on)
                : Map.of();
        return counted.stream()
                .map(one -> new DeskPart(
                        one.code(),
                        names.containsKey(one.code()) ? names.get(one.code()).name() : null,
                        one.count(),
                        one.counting(),
                        one.overdue(),
                        one.snapshot()))
                .toList();
    }

    private String unitPath(UUID unit) {
        return unit == null
                ? null
                : organizations
                        .find(unit)
                        .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND))
                        .path();
    }
}
