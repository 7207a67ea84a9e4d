package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.policy.Act;
import org.zhucun.policy.Justification;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.RuleGuard;
import org.zhucun.region.village.VillageCategory;
import org.zhucun.region.village.Villages;

/** 一队带多村 (C4): how many villages a team may cover besides its home, which, and whose team may. */
@ApplicationScoped
class TeamCoverage {
    private static final String RULE = "C4";
    private static final String MAX = "team.maxCoveredVillages.DEMO";
    private static final String ADJACENT = "team.covered.adjacent";
    private static final String HOME = "team.covered.homeCategory";

    private final RuleGuard guard;
    private final Villages villages;

    TeamCoverage(RuleGuard guard, Villages villages) {
        this.guard = guard;
        this.villages = villages;
    }

    /** What is about to be covered: all of it afterwards, and what is new. */
    record Plan(WorkTeam team, Set<String> covered, Collection<String> added, LocalDate on) {}

    /** 就近帮扶相邻的1—2个村, by the team of a demonstration village; nothing to say where nothing is added. */
    void require(Plan plan, Map<String, Justification> justifications) {
        if (plan.added().isEmpty()) {
            return;
        }
        Justification justification = justifications.get(RULE);
        requireFew(plan, justification);
        requireNear(plan, justification);
        requireHome(plan, justification);
    }

    private void requireFew(Plan plan, Justification justification) {
        int count = plan.covered().size();
        try {
            guard.check(
                    act(plan, MAX, max -> count <= max.asInt(), Clause.of("team.rule.C4.found", count), justification));
        } catch (DomainException refused) {
            throw refused.at("/coveredVillageCodes", "team.covered.few");
        }
    }

    private void requireNear(Plan plan, Justification justification) {
        Set<String> near = villages.neighbours(plan.team().homeVillageCode, plan.on());
        List<String> far =
                plan.added().stream().filter(code -> !near.contains(code)).toList();
        guard.check(act(
                plan,
                ADJACENT,
                on -> !on.asBoolean() || far.isEmpty(),
                Clause.of("team.rule.C4.found.far.villages", far),
                justification));
    }

    private void requireHome(Plan plan, Justification justification) {
        Set<VillageCategory> home = villages.categories(plan.team().homeVillageCode, plan.on());
        List<String> found = home.stream().map(Enum::name).sorted().toList();
        guard.check(act(
                plan,
                HOME,
                asked -> home.stream().anyMatch(one -> one.name().equals(asked.asText())),
                found.isEmpty()
                        ? Clause.of("team.rule.C4.found.home.none")
                        : Clause.of("team.rule.C4.found.home", found),
                justification));
    }

    private static Act act(
            Plan plan,
            String key,
            java.util.function.Predicate<Parameter> met,
            Clause found,
            Justification justification) {
        WorkTeam team = plan.team();
        Subject subject = new Subject(team.id.toString(), team.name, team.regionPath, team.unitPath);
        return new Act(RULE, key, team.regionPath, plan.on(), met, found, subject, justification);
    }
}
