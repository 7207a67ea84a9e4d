package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
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
    private final TeamForming forming;
    private final Members members;
    private final TeamHints hints;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    TeamService(
            TeamRepository teams,
            TeamViews views,
            TeamForming forming,
            Members members,
            TeamHints hints,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.teams = teams;
        this.views = views;
        this.forming = forming;
        this.members = members;
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
        WorkTeam team = forming.form(command);
        about(team);
        return view(team.id);
    }

    @Audited(Action.TEAM_CHANGED)
    TeamView change(UUID id, FormTeam command) {
        WorkTeam team = toChange(id);
        forming.change(team, command);
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
