package org.zhucun.region.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
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

/** 村服务: villages with what is known of them. */
@ApplicationScoped
@Transactional
class VillageService {
    private final VillageRepository villages;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    VillageService(VillageRepository villages, Regions regions, Caller caller, RequestInfo request, Clock clock) {
        this.villages = villages;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    CursorPage<VillageView> page(VillageFilter filter) {
        LocalDate on = filter.asOf == null ? LocalDate.now(clock) : filter.asOf;
        String within = regions.readable(filter.region);
        CursorBinding binding = new CursorBinding(
                "villages",
                within + "|" + filter.category + "|" + on,
                caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        List<String> codes = villages.codes(filter, within, on, after == null ? "" : after.get(0));
        Map<String, VillageView> views = views(codes, on);
        CursorPage<VillageView> page = CursorPage.of(codes, filter.size, binding, List::of, views::get);
        return filter.withTotal ? page.withTotal(villages.total(filter, within, on)) : page;
    }

    @Audited(Action.VILLAGE_CATEGORY_ASSIGNED)
    CategoryView assign(String code, AssignCategory command) {
        CategoryEntry entry = new CategoryEntry(village(code), command);
        villages.add(entry);
        villages.flush();
        return entry.view();
    }

    @Audited(Action.VILLAGE_CATEGORY_ENDED)
    CategoryView end(String code, UUID id, EndCategory command) {
        CategoryEntry entry = villages.category(id)
                .filter(one -> one.isOf(code))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(entry.version());
        entry.end(command.on());
        villages.flush();
        return entry.view();
    }

    @Audited(Action.VILLAGE_POINT_SET)
    PointView setPoint(String code, SetPoint command) {
        RegionRef village = village(code);
        command.requireInChina();
        LocalDate today = LocalDate.now(clock);
        VillagePoint point = villages.point(code).orElse(null);
        if (point != null) {
            request.requireVersion(point.version());
        }
        if (point != null && point.begins(today)) {
            point.correct(command);
        } else {
            if (point != null) {
                point.end(today);
                villages.flush();
            }
            point = new VillagePoint(village, command, today);
            villages.add(point);
        }
        villages.flush();
        return point.view();
    }

    @Audited(Action.VILLAGE_ADJACENCY_SET)
    NeighbourView nameNeighbour(String code, NameNeighbour command) {
        RegionRef other = regions.require(command.neighbourCode(), LocalDate.now(clock));
        Adjacency adjacency = new Adjacency(village(code), other, command);
        villages.add(adjacency);
        villages.flush();
        return adjacency.view(other);
    }

    /** Today's, in the order of their codes. */
    List<NeighbourView> neighbours(String code) {
        regions.readable(code);
        LocalDate today = LocalDate.now(clock);
        List<NeighbourView> found = villages.neighbouring(code, today);
        Map<String, RegionRef> names =
                regions.named(found.stream().map(NeighbourView::code).toList(), today);
        return found.stream()
                .map(one -> names.containsKey(one.code())
                        ? one.named(names.get(one.code()).shortName())
                        : one)
                .toList();
    }

    VillageIndustries industries(String code) {
        regions.readable(code);
        LocalDate today = LocalDate.now(clock);
        return new VillageIndustries(
                code, List.copyOf(villages.industries(List.of(code), today).getOrDefault(code, Set.of())));
    }

    /** What it lives on from today; what is no longer named ends, what was written today by mistake goes. */
    @Audited(Action.VILLAGE_INDUSTRIES_SET)
    VillageIndustries setIndustries(String code, SetIndustries command) {
        RegionRef village = village(code);
        LocalDate today = LocalDate.now(clock);
        Set<String> wanted = new TreeSet<>(command.industries());
        for (VillageIndustry row : villages.present(code)) {
            if (!wanted.remove(row.industry())) {
                if (row.begins(today)) {
                    villages.remove(row);
                } else {
                    row.end(today);
                }
            }
        }
        wanted.forEach(industry -> villages.add(new VillageIndustry(village, industry, command.source(), today)));
        villages.flush();
        return industries(code);
    }

    private RegionRef village(String code) {
        RegionRef village = regions.requireWithin(code, LocalDate.now(clock));
        if (village.level() != RegionCode.VILLAGE) {
            throw DomainException.invalid("code", "region.village.level");
        }
        return village;
    }

    private Map<String, VillageView> views(List<String> codes, LocalDate on) {
        Map<String, RegionRef> named = regions.named(codes, on);
        Map<String, String> fullNames = regions.fullNames(codes, on);
        Map<String, List<CategoryView>> categories = villages.categories(codes, on);
        Map<String, PointView> points = villages.points(codes, on);
        List<String> may = caller.require().may("region:edit") ? List.of("edit") : List.of();
        return codes.stream().collect(Collectors.toMap(code -> code, code -> {
            RegionRef village = named.get(code);
            return new VillageView(
                    code,
                    village.name(),
                    village.shortName(),
                    fullNames.get(code),
                    village.kind(),
                    categories.getOrDefault(code, List.of()),
                    points.get(code),
                    may);
        }));
    }
}
