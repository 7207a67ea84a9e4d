package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;
import org.zhucun.team.posting.Members;

/** 工作队办理: forms, changes and dissolves teams. */
@ApplicationScoped
@Transactional
class TeamService {
    private final TeamRepository teams;
    private final TeamViews views;
    private final TeamPlanning planning;
    private final Members members;
    private final TeamCoverage coverage;
    private final TeamHints hints;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    TeamService(
            TeamRepository teams,
            TeamViews views,
            TeamPlanning planning,
            Members members,
            TeamCoverage coverage,
            TeamHints hints,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.teams = teams;
        this.views = views;
        this.planning = planning;
        this.members = members;
        this.coverage = coverage;
        this.hints = hints;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<TeamView> list(TeamFilter filter) {
        Office office = caller.require();
        LocalDate day = filter.asOf == null ? today() : filter.asOf;
        CursorBinding binding = new CursorBinding("teams", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<TeamRepository.Row> rows = CursorPage.of(
                teams.page(filter, office.tree(), after, day),
                filter.size,
                binding,
                row -> List.of(
                        office.tree() == Tree.UNIT ? row.unitPath() : row.regionPath(),
                        row.id().toString()),
                row -> row);
        CursorPage<TeamView> page = new CursorPage<>(views.of(rows.items(), filter.asOf), rows.next(), null);
        return filter.withTotal ? page.withTotal(teams.total(filter, day)) : page;
    }

    TeamView get(UUID id, LocalDate asOf) {
        return view(id, asOf);
    }

    @Audited(Action.TEAM_FORMED)
    TeamView form(FormTeam command) {
        TeamPlan plan = planning.of(command, command.establishedOn());
        WorkTeam team = new WorkTeam(Ids.next(), command, plan);
        teams.add(team);
        teams.flush();
        cover(team, Set.of(), command);
        about(team);
        return view(team.id);
    }

    @Audited(Action.TEAM_CHANGED)
    TeamView change(UUID id, FormTeam command) {
        WorkTeam team = toChange(id);
        team.requireThere();
        LocalDate from = today().isAfter(command.establishedOn()) ? today() : command.establishedOn();
        TeamPlan plan = planning.of(command, from);
        Set<String> before = team.covered();
        teams.touch(team);
        team.release(plan, from);
        teams.flush();
        team.describe(command, plan);
        team.adopt(plan, from);
        teams.flush();
        cover(team, before, command);
        teams.rename(id, team.name, today());
        about(team);
        return view(id);
    }

    @Audited(Action.TEAM_DISSOLVED)
    TeamView dissolve(UUID id, DissolveTeam command) {
        WorkTeam team = toChange(id);
        team.dissolve(command);
        if (teams.hasPostingsAfter(id, command.on())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.dissolution.postings");
        }
        teams.flush();
        trail.detail(Map.of("on", command.on().toString()));
        about(team);
        return view(id);
    }

    /** C4 speaks of what is newly covered; what was covered before was answered for then. */
    private void cover(WorkTeam team, Set<String> before, FormTeam command) {
        Set<String> added = new TreeSet<>(team.covered());
        added.removeAll(before);
        LocalDate on = today().isBefore(team.establishedOn) ? team.establishedOn : today();
        coverage.require(new TeamCoverage.Plan(team, team.covered(), added, on), command.justifications());
    }

    private WorkTeam toChange(UUID id) {
        WorkTeam team = teams.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(team.version);
        return team;
    }

    private TeamView view(UUID id) {
        return view(id, null);
    }

    private TeamView view(UUID id, LocalDate asOf) {
        TeamRepository.Row row = teams.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        LocalDate day = asOf == null ? today() : asOf;
        TeamView view = views.of(List.of(row), asOf).get(0);
        return view.with(
                asOf == null ? members.of(id, day) : members.on(id, day),
                hints.size(id, day),
                hints.of(view, row, day));
    }

    private void about(WorkTeam team) {
        trail.about(new Subject(team.id.toString(), team.name, team.regionPath, team.unitPath));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
