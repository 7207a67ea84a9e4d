package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 工作队呈现: puts villages, units and persons beside teams, a whole page in four look-ups. */
@ApplicationScoped
class TeamViews {
    private static final TeamRepository.Staffing NOBODY = new TeamRepository.Staffing(null, 0, null, null);

    private final TeamRepository teams;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    TeamViews(TeamRepository teams, Regions regions, Caller caller, RequestInfo request, Clock clock) {
        this.teams = teams;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    /**
     * @param asOf the day whose villages, units and persons are shown; null for today's persons and what is not over, begun or not
     */
    List<TeamView> of(List<TeamRepository.Row> rows, LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        List<UUID> ids = rows.stream().map(TeamRepository.Row::id).toList();
        Map<UUID, List<TeamRepository.VillageRow>> villages = teams.villages(ids, asOf);
        Map<UUID, List<TeamRepository.UnitRow>> units = teams.units(ids, asOf);
        Map<UUID, TeamRepository.Staffing> staffing = teams.staffing(ids, day);
        Map<String, String> fullNames = regions.fullNames(
                rows.stream().map(TeamRepository.Row::homeVillageCode).toList(), day);
        return rows.stream()
                .map(row -> view(
                        row,
                        villages.getOrDefault(row.id(), List.of()),
                        units.getOrDefault(row.id(), List.of()),
                        staffing.getOrDefault(row.id(), NOBODY),
                        fullNames.get(row.homeVillageCode()),
                        may(row)))
                .toList();
    }

    private static TeamView view(
            TeamRepository.Row row,
            List<TeamRepository.VillageRow> villages,
            List<TeamRepository.UnitRow> units,
            TeamRepository.Staffing staffing,
            String fullName,
            List<String> may) {
        String home = villages.stream()
                .filter(TeamRepository.VillageRow::home)
                .map(TeamRepository.VillageRow::name)
                .findFirst()
                .orElse(row.homeVillageCode());
        return new TeamView(
                row.id(),
                row.name(),
                new TeamView.HomeVillage(row.homeVillageCode(), home, fullName == null ? home : fullName),
                villages.stream()
                        .filter(village -> !village.home())
                        .map(village -> new TeamView.CoveredVillage(village.code(), village.name()))
                        .toList(),
                row.sendLevel(),
                units.stream()
                        .map(unit -> new TeamView.Unit(
                                unit.unitId(), unit.name(), unit.unitId().equals(row.leadUnitId())))
                        .toList(),
                row.establishedOn(),
                row.dissolvedOn(),
                staffing.headcount(),
                staffing.captain(),
                staffing.firstSecretary(),
                null,
                null,
                null,
                row.version(),
                may);
    }

    /** Nothing is done with what was on record once. */
    private List<String> may(TeamRepository.Row row) {
        Office office = caller.require();
        boolean may = office.may("team:edit")
                && office.tree() == Tree.REGION
                && row.dissolvedOn() == null
                && request.knownAt().isEmpty();
        return may ? List.of("edit", "dissolve", "post") : List.of();
    }
}
