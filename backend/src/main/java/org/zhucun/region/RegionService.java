package org.zhucun.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;

/** 区划服务: the tree as the calling office may walk it. */
@ApplicationScoped
@Transactional
class RegionService {
    private final RegionRepository regions;
    private final Regions door;
    private final Caller caller;
    private final Clock clock;

    RegionService(RegionRepository regions, Regions door, Caller caller, Clock clock) {
        this.regions = regions;
        this.door = door;
        this.caller = caller;
        this.clock = clock;
    }

    CursorPage<RegionView> page(RegionFilter filter) {
        LocalDate on = day(filter.asOf);
        String within = door.readable(filter.parent);
        return filter.searches() ? found(filter, within, on) : children(filter, within, on);
    }

    RegionView get(String code, LocalDate asOf) {
        requireReadable(code);
        LocalDate on = day(asOf);
        RegionView region = regions.nearest(code, on).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        boolean inForce = (region.validFrom() == null || !region.validFrom().isAfter(on))
                && (region.validTo() == null || region.validTo().isAfter(on));
        String fullName = door.fullNames(List.of(code), on).get(code);
        return region.named(fullName).with(inForce, regions.successions(code));
    }

    Successions successions(String code) {
        requireReadable(code);
        Successions found = regions.successions(code);
        if (found.predecessors().isEmpty() && found.successors().isEmpty()) {
            regions.nearest(code, day(null)).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        }
        return found;
    }

    private CursorPage<RegionView> children(RegionFilter filter, String within, LocalDate on) {
        boolean root = filter.parent == null && filter.level == null && !within.isEmpty();
        int level =
                filter.level != null ? filter.level : within.isEmpty() ? 1 : RegionCode.level(within) + (root ? 0 : 1);
        CursorBinding binding = binding("regions", filter, on);
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<RegionView> page = CursorPage.of(
                regions.page(within, level, on, after == null ? "" : after.get(0), filter.size + 1),
                filter.size,
                binding,
                region -> List.of(region.code()),
                region -> region);
        return filter.withTotal ? page.withTotal(regions.total(within, level, on)) : page;
    }

    private CursorPage<RegionView> found(RegionFilter filter, String within, LocalDate on) {
        RegionSearch search = RegionSearch.of(filter.q, within, filter.level, on);
        CursorBinding binding = binding("regions-search", filter, on);
        List<String> after = Cursor.decode(filter.after, 2, binding);
        RegionSearch.After last = after == null
                ? RegionSearch.After.NOTHING
                : new RegionSearch.After(Integer.parseInt(after.get(0)), after.get(1));
        List<RegionView> rows = regions.search(search, last, filter.size + 1);
        Map<String, String> names =
                door.fullNames(rows.stream().map(RegionView::code).toList(), on);
        CursorPage<RegionView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                region -> List.of(String.valueOf(region.level()), region.code()),
                region -> region.named(names.get(region.code())));
        return filter.withTotal ? page.withTotal(regions.total(search)) : page;
    }

    private CursorBinding binding(String list, RegionFilter filter, LocalDate on) {
        String asked = filter.parent + "|" + filter.q + "|" + filter.level + "|" + on;
        return new CursorBinding(list, asked, caller.require().path());
    }

    /** A division is readable beneath the own node, and above it as far as the own path names it. */
    private void requireReadable(String code) {
        String own = door.ownNode();
        if (!RegionCode.isCode(code) || !(code.startsWith(own) || own.startsWith(code))) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
