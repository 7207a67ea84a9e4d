package org.zhucun.team.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 轮换查询: who is next, how many rotated, how many days nobody was there. */
@ApplicationScoped
@Transactional
class RotationService {
    private final RotationRepository rotations;
    private final TermRules rules;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    RotationService(RotationRepository rotations, TermRules rules, Regions regions, Caller caller, Clock clock) {
        this.rotations = rotations;
        this.rules = rules;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<RotationItem> list(RotationFilter filter) {
        Office office = caller.require();
        LocalDate asOf = filter.asOf == null ? today() : filter.asOf;
        CursorBinding binding = new CursorBinding("rotations", filter.asText() + asOf, office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        TermRules.Page page = rules.page(asOf);
        CursorPage<RotationItem> items = CursorPage.of(
                rotations.page(filter, asOf, after),
                filter.size,
                binding,
                row -> List.of(row.termEnd().toString(), row.id().toString()),
                row -> item(row, page, office));
        return filter.withTotal ? items.withTotal(rotations.total(filter, asOf)) : items;
    }

    private static RotationItem item(RotationRepository.Row row, TermRules.Page page, Office office) {
        LocalDate day = page.day();
        TermClock clock = new TermClock(row.termStartedOn(), row.termEnd(), row.endedOn());
        LocalDate eligibleOn = clock.eligibleOn(page.leastMonths(row.regionPath()));
        return new RotationItem(
                row.id(),
                row.cadreId(),
                row.cadreName(),
                row.teamId(),
                row.teamName(),
                row.villageCode(),
                row.villageName(),
                row.roles(),
                row.unitName(),
                row.startedOn(),
                row.number(),
                row.termStartedOn(),
                row.termEnd(),
                row.reminderOn(),
                ChronoUnit.DAYS.between(day, row.termEnd()),
                eligibleOn,
                eligibleOn != null && !day.isBefore(eligibleOn),
                clock.state(
                        day,
                        row.reminderOn(),
                        row.termEnd().isBefore(day) && page.frozen(row.regionPath(), row.termEnd())),
                row.wish(),
                row.statedOn(),
                row.successor(),
                row.version(),
                TermViews.may(office, row.endedOn() == null, row.wish()));
    }

    CursorPage<GapItem> gaps(GapFilter filter) {
        CursorBinding binding =
                new CursorBinding("gaps", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<GapItem> page = CursorPage.of(
                rotations.gaps(filter, today(), after),
                filter.size,
                binding,
                gap -> List.of(gap.path(), gap.item().incomingPostingId().toString()),
                RotationRepository.Gap::item);
        return filter.withTotal ? page.withTotal(rotations.totalOfGaps(filter, today())) : page;
    }

    RotationRate rate(String region, Integer of) {
        int year = of == null ? today().getYear() : of;
        String code = regions.readable(region);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate on = last.isAfter(today()) ? today() : last;
        String path = code.isEmpty() ? null : RegionCode.path(code);
        long[] counted = rotations.posted(path, on, LocalDate.of(year, 1, 1));
        BigDecimal percent = counted[0] == 0
                ? null
                : BigDecimal.valueOf(counted[1] * 100).divide(BigDecimal.valueOf(counted[0]), 1, RoundingMode.HALF_UP);
        return new RotationRate(code, year, on, counted[0], counted[1], counted[0] - counted[1], percent);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
