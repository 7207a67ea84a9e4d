package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.zhucun.kernel.Ids;

/** 组建: forms and changes teams, checked; for the HTTP side and for other rooms. Part of the caller's transaction and deed. */
@ApplicationScoped
class TeamForming {
    private final TeamRepository teams;
    private final TeamPlanning planning;
    private final TeamCoverage coverage;
    private final Clock clock;

    TeamForming(TeamRepository teams, TeamPlanning planning, TeamCoverage coverage, Clock clock) {
        this.teams = teams;
        this.planning = planning;
        this.coverage = coverage;
        this.clock = clock;
    }

    WorkTeam form(FormTeam command) {
        TeamPlan plan = planning.of(command, command.establishedOn());
        WorkTeam team = new WorkTeam(Ids.next(), command, plan);
        teams.add(team);
        teams.flush();
        cover(team, Set.of(), command);
        return team;
    }

    /** @param team locked, see {@link TeamRepository#lock} */
    void change(WorkTeam team, FormTeam command) {
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
        teams.rename(team.id, team.name, today());
    }

    /** C4 speaks of what is newly covered; what was covered before was answered for then. */
    private void cover(WorkTeam team, Set<String> before, FormTeam command) {
        Set<String> added = new TreeSet<>(team.covered());
        added.removeAll(before);
        LocalDate on = today().isBefore(team.establishedOn) ? team.establishedOn : today();
        coverage.require(new TeamCoverage.Plan(team, team.covered(), added, on), command.justifications());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
