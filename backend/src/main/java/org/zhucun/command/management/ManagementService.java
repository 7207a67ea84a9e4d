package org.zhucun.command.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.command.PlacePages;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.team.PostingRef;
import org.zhucun.team.SendLevel;
import org.zhucun.team.Teams;

/** 管理关系: shows who manages a posting and whom a county manages. */
@ApplicationScoped
@Transactional
class ManagementService {
    private static final int COUNTY = 3;
    private static final int TOWNSHIP = 4;

    private final ManagementRepository managements;
    private final Teams teams;
    private final Regions regions;
    private final PlacePages pages;
    private final RequestInfo request;

    ManagementService(
            ManagementRepository managements, Teams teams, Regions regions, PlacePages pages, RequestInfo request) {
        this.managements = managements;
        this.teams = teams;
        this.regions = regions;
        this.pages = pages;
        this.request = request;
    }

    /** On a day of the stay: today, or its last day where it is over. */
    Management of(UUID postingId, LocalDate asOf) {
        PostingRef posting = teams.find(postingId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        LocalDate today = pages.day(asOf);
        LocalDate on = asOf != null || posting.covers(today) || posting.endedOn() == null ? today : posting.endedOn();
        String county = RegionCode.ancestor(posting.villageCode(), COUNTY);
        String township = RegionCode.ancestor(posting.villageCode(), TOWNSHIP);
        Map<String, RegionRef> names = regions.named(List.of(county, township), on);
        return new Management(
                posting.id(),
                posting.cadreId(),
                posting.cadreName(),
                posting.villageName(),
                new Management.Local(county, name(names, county), township, name(names, township)),
                new Management.Body(posting.unitId(), posting.unitName(), null),
                managements.office(posting.regionPath(), on).orElse(null));
    }

    RosterCounts counts(String county, LocalDate asOf) {
        regions.readable(county);
        LocalDate on = pages.day(asOf);
        String path = RegionCode.path(county);
        Map<SendLevel, Long> persons = managements.persons(path, on);
        return new RosterCounts(
                county,
                name(regions.named(List.of(county), on), county),
                on,
                managements.total(path, on),
                Arrays.stream(SendLevel.values())
                        .map(level -> new RosterCounts.OfLevel(level, label(level), persons.getOrDefault(level, 0L)))
                        .toList());
    }

    CursorPage<RosterEntry> roster(RosterFilter filter) {
        LocalDate on = pages.day(filter.asOf);
        return pages.page(
                "county-roster",
                filter,
                after -> managements.page(filter, on, after),
                () -> managements.total(filter, on));
    }

    private String label(SendLevel level) {
        return Texts.get(request.locale(), "command.sendLevel." + level);
    }

    private static String name(Map<String, RegionRef> names, String code) {
        return names.containsKey(code) ? names.get(code).name() : code;
    }
}
