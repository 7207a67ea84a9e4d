package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Act;
import org.zhucun.policy.Justification;
import org.zhucun.policy.RuleGuard;
import org.zhucun.team.EndReason;
import org.zhucun.team.rotation.Freeze;
import org.zhucun.team.staffing.TeamSize;
import org.zhucun.team.staffing.TeamSizes;

/** 任职约束: what the rules of size, term and rotation say when somebody comes or goes. */
@ApplicationScoped
class PostingRules {
    static final String MAX_SIZE = "team.maxSize";
    private static final String LEAST_TERM = "term.months.min";
    private static final String RECALL_PROCEDURE = "recall.procedure";

    private final RuleGuard guard;
    private final TeamSizes sizes;

    PostingRules(RuleGuard guard, TeamSizes sizes) {
        this.guard = guard;
        this.sizes = sizes;
    }

    /** D2 and D6: who may rotate, and when nobody may. */
    void requireEnd(Posting posting, EndPosting command) {
        Map<String, Justification> justifications = command.justifications();
        if (posting.rotates(posting.endReason, command.on())) {
            requireNoFreeze(posting, command.on(), justifications);
        }
        if (posting.endReason == EndReason.ROTATION && command.on().isBefore(posting.plannedEndOn)) {
            LocalDate on = command.on();
            guard.check(new Act(
                    "D2",
                    LEAST_TERM,
                    posting.regionPath,
                    on,
                    // the last day of the stay is a day of it: two years end on the day before the anniversary
                    least -> !on.plusDays(1).isBefore(posting.startedOn.plusMonths(least.asInt())),
                    Clause.of("team.rule.D2.found", posting.startedOn, on),
                    subject(posting),
                    justifications.get("D2")));
        }
    }

    /** L1: where the place uses the procedure of a recall, an end by recall comes from there and from nowhere else. */
    void requireProcedure(Posting posting, Map<String, Justification> justifications) {
        if (posting.endReason != EndReason.RECALL) {
            return;
        }
        guard.check(new Act(
                "L1",
                RECALL_PROCEDURE,
                posting.regionPath,
                posting.endAskedFor,
                demanded -> !demanded.value().asBoolean(),
                Clause.of("team.rule.L1.found", posting.endAskedFor),
                subject(posting),
                justifications.get("L1")));
    }

    /** Who follows somebody that was recalled, fell ill or died rotates nobody. */
    void requireSuccession(Posting predecessor, LocalDate start, Map<String, Justification> justifications) {
        if (predecessor.rotates(predecessor.endReason, start)) {
            requireNoFreeze(predecessor, start, justifications);
        }
    }

    /** No larger than the region lets a team be. Those who are there on the first day count. */
    void requireRoom(TeamOfPosting team, PostCadre command, String regionPath, String unitPath) {
        requireRoom(
                team,
                command.startedOn(),
                0,
                new Subject(team.id().toString(), team.name(), regionPath, unitPath),
                command.justifications().get("C1"));
    }

    /**
     * The same for a stay of a list, which gives no reasons.
     *
     * @param others who come by the same list and are not on record yet
     */
    void requireRoom(PlannedStay stay, long others) {
        TeamOfPosting team = stay.team();
        Subject subject = new Subject(
                team.id().toString(),
                team.name(),
                stay.regionPath(),
                stay.wanted().who().unitPath());
        requireRoom(team, stay.term().startedOn(), others, subject, null);
    }

    private void requireRoom(
            TeamOfPosting team, LocalDate day, long others, Subject subject, Justification justification) {
        long counted = sizes.of(team.id(), day).map(TeamSize::counted).orElse(0L) + others + 1;
        guard.check(new Act(
                "C1",
                MAX_SIZE,
                subject.regionPath(),
                day,
                max -> counted <= max.asInt(),
                Clause.of("team.rule.C1.found", counted),
                subject,
                justification));
    }

    private void requireNoFreeze(Posting posting, LocalDate day, Map<String, Justification> justifications) {
        guard.check(new Act(
                "D6",
                Freeze.KEY,
                posting.regionPath,
                day,
                freeze -> !Freeze.of(freeze).keeps(posting.plannedEndOn, day),
                Clause.of("team.rule.D6.found", posting.plannedEndOn),
                subject(posting),
                justifications.get("D6")));
    }

    private static Subject subject(Posting posting) {
        UUID id = posting.id;
        return new Subject(
                id.toString(), posting.cadreName + " " + posting.villageName, posting.regionPath, posting.unitPath);
    }
}
