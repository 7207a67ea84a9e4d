package org.zhucun.command.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.command.PlaceFilter;
import org.zhucun.command.PlacePages;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 两包三到: names who answers for households and shows which links are missing. */
@ApplicationScoped
@Transactional
class LinkageService {
    private final LinkageRepository linkage;
    private final Regions regions;
    private final PlacePages pages;
    private final Caller caller;
    private final Trail trail;

    LinkageService(LinkageRepository linkage, Regions regions, PlacePages pages, Caller caller, Trail trail) {
        this.linkage = linkage;
        this.regions = regions;
        this.pages = pages;
        this.caller = caller;
        this.trail = trail;
    }

    /** In the order of the villages. */
    CursorPage<Linkage> list(PlaceFilter filter) {
        String within = regions.readable(filter.region);
        LocalDate on = pages.day(filter.asOf);
        CursorBinding binding =
                new CursorBinding("linkages", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        String path = within.isEmpty() ? "/" : RegionCode.path(within);
        List<Linkage> rows = linkage.page(path, on, after == null ? "" : after.get(0), filter.size);
        Map<String, RegionRef> names =
                regions.named(rows.stream().map(Linkage::villageCode).toList(), on);
        return CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.villageCode()),
                row -> named(row, names.get(row.villageCode())));
    }

    List<HelperView> helpers(String village, LocalDate asOf) {
        regions.readable(village);
        return linkage.helpers(village, pages.day(asOf));
    }

    @Audited(Action.HOUSEHOLD_HELPERS_NAMED)
    List<HelperView> name(NameHelpers command) {
        RegionRef village = regions.requireWithin(command.villageCode(), command.from());
        Map<String, Helper> open = linkage.open(village.code());
        for (NameHelpers.Household household : command.households()) {
            Helper before = open.get(household.number());
            if (before == null) {
                linkage.add(new Helper(village, household, command.from()));
            } else if (before.givesWayTo(household, command.from())) {
                linkage.flush();
                linkage.add(new Helper(village, household, command.from()));
            }
        }
        linkage.flush();
        trail.about(new Subject(village.code(), village.shortName(), village.path(), null));
        return linkage.helpers(village.code(), command.from());
    }

    private static Linkage named(Linkage row, RegionRef village) {
        return new Linkage(
                row.villageCode(),
                village == null ? row.villageCode() : village.shortName(),
                row.unit(),
                row.leader(),
                row.team(),
                row.household(),
                row.firstSecretary(),
                row.complete());
    }
}
