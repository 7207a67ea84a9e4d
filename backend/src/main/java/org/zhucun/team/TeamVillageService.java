package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 帮带办理: adds a covered village to a team and releases it. */
@ApplicationScoped
@Transactional
class TeamVillageService {
    private final TeamRepository teams;
    private final TeamService service;
    private final TeamCoverage coverage;
    private final Regions regions;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    TeamVillageService(
            TeamRepository teams,
            TeamService service,
            TeamCoverage coverage,
            Regions regions,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.teams = teams;
        this.service = service;
        this.coverage = coverage;
        this.regions = regions;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.TEAM_VILLAGE_COVERED)
    TeamView cover(UUID id, CoverVillage command) {
        WorkTeam team = toChange(id);
        LocalDate from = command.from() == null ? LocalDate.now(clock) : command.from();
        RegionRef village = regions.requireWithin(command.villageCode(), from);
        if (village.level() != RegionCode.VILLAGE) {
            throw DomainException.invalid("/villageCode", "team.village.code");
        }
        if (village.code().equals(team.homeVillageCode)) {
            throw DomainException.invalid("/villageCode", "team.covered.home");
        }
        Set<String> covered = team.covered();
        if (!covered.add(village.code())) {
            throw DomainException.invalid("/villageCode", "team.village.twice");
        }
        if (from.isBefore(team.establishedOn)) {
            throw DomainException.invalid("/from", "team.before.established");
        }
        coverage.require(new TeamCoverage.Plan(team, covered, List.of(village.code()), from), command.justifications());
        team.cover(village, from);
        return done(team, village.code());
    }

    @Audited(Action.TEAM_VILLAGE_RELEASED)
    TeamView release(UUID id, String villageCode, ReleaseVillage command) {
        WorkTeam team = toChange(id);
        team.release(villageCode, command.on().plusDays(1));
        return done(team, villageCode);
    }

    private WorkTeam toChange(UUID id) {
        WorkTeam team = teams.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(team.version);
        team.requireThere();
        teams.touch(team);
        return team;
    }

    private TeamView done(WorkTeam team, String village) {
        teams.flush();
        trail.detail(Map.of("village", village));
        trail.about(new Subject(team.id.toString(), team.name, team.regionPath, team.unitPath));
        return service.get(team.id, null);
    }
}
