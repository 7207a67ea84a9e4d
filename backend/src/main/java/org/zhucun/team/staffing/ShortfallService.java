package org.zhucun.team.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.Act;
import org.zhucun.policy.Justification;
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
        Asking asking = new Asking(team, subject, today, command.justification());
        explain(Stream.concat(
                        asking.lacking(size.least(), size.counted()),
                        asking.lacking(size.firstSecretary(), size.firstSecretaries()))
                .toList());
        trail.about(subject);
        return size;
    }

    /** What was explained before stays as it is; only where nothing else is lacking is the same explanation refused. */
    private void explain(List<Act> lacking) {
        List<Act> open = lacking.stream().filter(act -> !guard.explained(act)).toList();
        (open.isEmpty() ? lacking : open).forEach(guard::explain);
    }

    /** 说明: who explains what about which team. */
    private record Asking(TeamRef team, Subject subject, LocalDate day, Justification justification) {
        Stream<Act> lacking(TeamSize.LeastSize least, long counted) {
            if (least == null || counted >= least.required()) {
                return Stream.empty();
            }
            return Stream.of(new Act(
                    RULES.getOrDefault(least.key(), "C1"),
                    least.key(),
                    team.regionPath(),
                    day,
                    parameter -> counted >= parameter.asInt(),
                    Clause.of(FOUND.getOrDefault(least.key(), "team.rule.C1.found"), counted),
                    subject,
                    justification));
        }
    }
}
