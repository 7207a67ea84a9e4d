package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rules;
import org.zhucun.region.village.VillageCategory;
import org.zhucun.region.village.Villages;
import org.zhucun.team.staffing.TeamSize;
import org.zhucun.team.staffing.TeamSizes;

/** 队伍提示: what a team's own page says of its size and of rules that only hint. */
@ApplicationScoped
class TeamHints {
    private static final String SENDERS = "team.sender.KEY";
    /** How the directory marks a unit whose teams serve key-assistance villages though a county sends them. */
    private static final String STRENGTH = "team.sender.strength";

    private final TeamRepository teams;
    private final TeamSizes sizes;
    private final Villages villages;
    private final Policies policies;
    private final Rules rules;
    private final RequestInfo request;

    TeamHints(
            TeamRepository teams,
            TeamSizes sizes,
            Villages villages,
            Policies policies,
            Rules rules,
            RequestInfo request) {
        this.teams = teams;
        this.sizes = sizes;
        this.villages = villages;
        this.policies = policies;
        this.rules = rules;
        this.request = request;
    }

    TeamSize size(UUID team, LocalDate on) {
        return sizes.of(team, on).orElse(null);
    }

    /** C2: 主要由省派工作队、市派工作队和派出单位力量较强的县派工作队帮扶. */
    List<TeamView.TeamHint> of(TeamView team, TeamRepository.Row row, LocalDate on) {
        List<TeamView.TeamHint> hints = new ArrayList<>();
        if (!villages.categories(row.homeVillageCode(), on).contains(VillageCategory.KEY_ASSISTANCE)) {
            return hints;
        }
        policies.find(SENDERS, row.regionPath(), on).ifPresent(senders -> {
            List<String> preferred = new ArrayList<>();
            senders.value().forEach(level -> preferred.add(level.asText()));
            Optional<Parameter> strength = policies.find(STRENGTH, row.regionPath(), on);
            boolean strong = strength.filter(word -> teams.strong(row.id(), word.asText()))
                    .isPresent();
            if (!preferred.contains(team.sendLevel().name()) && !strong) {
                List<Clause> required = new ArrayList<>(List.of(rules.asks("C2", senders)));
                strength.ifPresent(word -> required.add(rules.asks("C2", word)));
                hints.add(new TeamView.TeamHint(
                        "C2",
                        rules.sentence("C2", request.locale()),
                        Clause.sentence(required, request.locale()),
                        Clause.of("team.rule.C2.found", team.sendLevel()).in(request.locale()),
                        senders.source()));
            }
        });
        return hints;
    }
}
