package org.zhucun.supervision.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.supervision.FindingCategory;

/** 专项与趋势办理 */
@ApplicationScoped
@Transactional
class ThemeService {
    private static final Set<FindingCategory> FOUR_TWOS = EnumSet.of(
            FindingCategory.TWO_END_SHUTTLE,
            FindingCategory.UNSEEN_AT_BOTH,
            FindingCategory.UNMANAGED_BY_BOTH,
            FindingCategory.TWO_END_DODGE);
    private static final int MOST_YEARS = 20;

    private final ThemeRepository themes;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    ThemeService(ThemeRepository themes, Regions regions, Caller caller, Trail trail, Clock clock) {
        this.themes = themes;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.FINDING_CAMPAIGN_LAUNCHED)
    FindingCampaignView launch(LaunchFindingCampaign command) {
        if (command.to().isBefore(command.from())) {
            throw DomainException.invalid("/to", "supervision.campaign.period");
        }
        RegionRef region = regions.requireWithin(command.regionCode(), LocalDate.now(clock));
        UUID id = themes.add(command, region, caller.require());
        trail.about(new Subject(id.toString(), command.title(), region.path(), null));
        return get(id);
    }

    FindingCampaignView get(UUID id) {
        return themes.find(id, LocalDate.now(clock))
                .filter(campaign -> reads(caller.require()))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    CursorPage<FindingCampaignView> page(Paging paging) {
        if (!reads(caller.require())) {
            return CursorPage.of(List.<FindingCampaignView>of(), paging.size, null, row -> List.of(), row -> row);
        }
        CursorBinding binding =
                new CursorBinding("finding-campaigns", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        CursorPage<FindingCampaignView> page = CursorPage.of(
                themes.page(after == null ? null : UUID.fromString(after.get(0)), paging.size, LocalDate.now(clock)),
                paging.size,
                binding,
                row -> List.of(row.id().toString()),
                row -> row);
        return paging.withTotal ? page.withTotal(themes.total()) : page;
    }

    /** What is looked for, and until when, is no business of those who are inspected. */
    private static boolean reads(Office office) {
        return office.may("finding:record") || office.role() == Role.AUDITOR;
    }

    List<TrendView> trend(TrendFilter filter) {
        if (filter.to < filter.from || filter.to - filter.from >= MOST_YEARS) {
            throw DomainException.invalid("to", "supervision.trend.years", MOST_YEARS);
        }
        regions.readable(filter.region);
        String path = filter.region == null ? null : RegionCode.path(filter.region);
        List<ThemeRepository.Counted> counted = themes.trend(path, filter.from, filter.to, LocalDate.now(clock));
        return Stream.of(FindingCategory.values())
                .map(category -> new TrendView(
                        category,
                        FOUR_TWOS.contains(category) ? 0 : null,
                        IntStream.rangeClosed(filter.from, filter.to)
                                .mapToObj(year -> new TrendView.Year(year, findings(counted, category, year)))
                                .toList()))
                .toList();
    }

    private static long findings(List<ThemeRepository.Counted> counted, FindingCategory category, int year) {
        return counted.stream()
                .filter(one -> one.category() == category && one.year() == year)
                .mapToLong(ThemeRepository.Counted::findings)
                .sum();
    }
}
