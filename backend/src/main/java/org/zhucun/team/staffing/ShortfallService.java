package org.zhucun.team.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Act;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.RuleGuard;
import org.zhucun.team.TeamRef;
import org.zhucun.team.Teams;

/** 缺员说明办理: a shortfall that is answered for becomes an exception that its approver decides. */
@ApplicationScoped
@Transactional
class ShortfallService {
    private static final Map<String, String> RULES = Map.of(
            "team.minSize.KEY", "C1",
            "team.minSize.LIGHT", "C3",
            "team.minSize.DEMO", "C4",
            "team.minSize.RELOCATION", "C5",
            "team.minFirstSecretary.LIGHT", "C3");

    private static final Map<String, String> FOUND = Map.of(
            "team.minSize.LIGHT", "team.rule.C3.found.members",
            "team.minSize.DEMO", "team.rule.C4.found.members",
            "team.minSize.RELOCATION", "team.rule.C5.found",
            "team.minFirstSecretary.LIGHT", "team.rule.C3.found");

    private final TeamSizes sizes;
    private final Teams teams;
    private final RuleGuard guard;
    private final Trail trail;
    private final Clock clock;

    ShortfallService(TeamSizes sizes, Teams teams, RuleGuard guard, Trail trail, Clock clock) {
        this.sizes = sizes;
        this.teams = teams;
        this.guard = guard;
        this.trail = trail;
        this.clock = clock;
    }

    @Audited(Action.SHORTFALL_JUSTIFIED)
    TeamSize justify(UUID teamId, JustifyShortfall command) {
        TeamRef team = teams.requireTeam(teamId);
        LocalDate today = LocalDate.now(clock);
        TeamSize size = sizes.of(teamId, today)
                .filter(measured -> !measured.met())
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "team.size.met"));
        Subject subject = new Subject(teamId.toString(), team.name(), team.regionPath(), team.unitPath());
        check(team, size.least(), size.counted(), subject, command);
        check(team, size.firstSecretary(), size.firstSecretaries(), subject, command);
        trail.about(subject);
        return size;
    }

    private void check(
            TeamRef team, TeamSize.LeastSize least, long counted, Subject subject, JustifyShortfall command) {
        if (least == null || counted >= least.required()) {
            return;
        }
        Predicate<Parameter> met = parameter -> counted >= parameter.asInt();
        String rule = RULES.getOrDefault(least.key(), "C1");
        guard.explain(new Act(
                rule,
                least.key(),
                team.regionPath(),
                LocalDate.now(clock),
                met,
                Clause.of(FOUND.getOrDefault(least.key(), "team.rule.C1.found"), counted),
                subject,
                command.justification()));
    }
}
