package org.zhucun.assessment.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.obligation.ClosingAct;
import org.zhucun.assessment.obligation.Consequences;
import org.zhucun.assessment.obligation.GradeGiven;
import org.zhucun.assessment.obligation.NoPromotion;
import org.zhucun.assessment.obligation.ObligationClosing;
import org.zhucun.assessment.obligation.ObligationTerms;
import org.zhucun.assessment.obligation.ObligationWithdrawn;
import org.zhucun.assessment.obligation.Obligations;
import org.zhucun.assessment.obligation.RecallOwed;
import org.zhucun.assessment.obligation.SuccessorOwed;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Parameter;
import org.zhucun.scope.Caller;
import org.zhucun.team.PostingRef;
import org.zhucun.team.PostingRole;
import org.zhucun.team.Teams;
import org.zhucun.team.handover.Handovers;
import org.zhucun.team.posting.Departures;
import org.zhucun.team.posting.Dispatches;
import org.zhucun.team.posting.EndFacts;

/** 召回步骤: what each step of a recall does in other rooms: the stay ends, its successor begins, obligations open and close. */
@ApplicationScoped
class RecallSteps {
    private final RecallRepository recalls;
    private final RecallPolicy policy;
    private final Consequences consequences;
    private final Obligations obligations;
    private final NoPromotion noPromotion;
    private final Teams teams;
    private final Departures departures;
    private final Dispatches dispatches;
    private final Handovers handovers;
    private final Caller caller;
    private final Clock clock;

    RecallSteps(
            RecallRepository recalls,
            RecallPolicy policy,
            Consequences consequences,
            Obligations obligations,
            NoPromotion noPromotion,
            Teams teams,
            Departures departures,
            Dispatches dispatches,
            Handovers handovers,
            Caller caller,
            Clock clock) {
        this.recalls = recalls;
        this.policy = policy;
        this.consequences = consequences;
        this.obligations = obligations;
        this.noPromotion = noPromotion;
        this.teams = teams;
        this.departures = departures;
        this.dispatches = dispatches;
        this.handovers = handovers;
        this.caller = caller;
        this.clock = clock;
    }

    /** A decision to recall obliges the unit to send a successor. */
    void decide(Recall recall, DecideRecall command) {
        PostingRef posting = teams.require(recall.postingId);
        ObligationTerms.Due due = policy.replacementDue(recall.regionPath, command.on());
        Parameter parameter = policy.replacement(recall.regionPath, command.on());
        recall.decide(command, caller.require(), LocalDate.now(clock));
        if (recall.state == RecallState.DECIDED) {
            recall.replacementDueOn = due.on();
            recalls.flush();
            consequences.owe(new SuccessorOwed(recall.id, posting, recall.decidedOn, due, parameter));
        }
    }

    void withdraw(Recall recall, String reason) {
        recall.withdraw(reason, caller.require(), LocalDate.now(clock));
        recalls.flush();
        consequences.release(recall.id, reason);
    }

    /** The stay ends on the day before he is missing; what the grade asked for is done, and the period without promotion begins. */
    void depart(Recall recall, CarryOutRecall command) {
        PostingRef posting = teams.require(recall.postingId);
        Parameter months = policy.noPromotion(recall.regionPath, recall.proposedOn);
        recall.leave(command, caller.require(), LocalDate.now(clock));
        if (recall.noPromotion > 0) {
            recall.noPromotionUntil = noPromotion.begin(
                    recall.id, posting, recall.leftOn, new NoPromotion.Months(recall.noPromotion, months));
        }
        recalls.flush();
        LocalDate lastDay = recall.leftOn.minusDays(1);
        LocalDate successorDue = recall.replacementDueOn.isBefore(lastDay) ? lastDay : recall.replacementDueOn;
        departures.recall(
                recall.postingId,
                lastDay,
                new EndFacts(recall.ground, recall.decisionDocument, null, null, successorDue),
                recall.conditionName);
        answer(recall);
        if (recall.noPromotion > 0) {
            obligations.bar(recall.cadreId, recall.conditionName + " " + recall.decisionDocument);
        }
    }

    private void answer(Recall recall) {
        obligations.recalled(
                recall.cadreId,
                recall.obligationId,
                recall.levelPath,
                new ObligationClosing(ClosingAct.RECALL, recall.id, recall.leftOn, recall.decisionDocument));
    }

    /** A grade asks for the recall of somebody whose last stay a recall has ended already. */
    void owed(@Observes RecallOwed owed) {
        teams.postingsOf(owed.cadreId()).stream()
                .findFirst()
                .flatMap(stay -> recalls.carriedOut(stay.id()))
                .ifPresent(this::answer);
    }

    /** The successor's stay takes over from the one that ended, and the handover between them is opened. */
    void succeed(Recall recall, PostSuccessor command) {
        recall.requireLeft();
        PostingRef left = teams.require(recall.postingId);
        PostingRef stay = successor(recall, left, command);
        if (stay.startedOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/startedOn", "assessment.recall.successor.not-yet", stay.startedOn());
        }
        recall.replace(stay, caller.require());
        recalls.flush();
        handovers.openOnce(left.id(), stay.id(), recall.replacedOn);
        consequences.replaced(
                recall.id, new ObligationClosing(ClosingAct.SUCCESSOR, stay.id(), recall.replacedOn, null));
    }

    /** Who was posted as his successor by another road is the one; else he is posted now. */
    private PostingRef successor(Recall recall, PostingRef left, PostSuccessor command) {
        Optional<PostingRef> posted = dispatches.successorOf(left.id()).map(teams::require);
        if (posted.isPresent()) {
            PostingRef stay = posted.get();
            if (!stay.cadreId().equals(command.cadreId())) {
                throw DomainException.invalid("/cadreId", "assessment.recall.successor.posted", stay.cadreName());
            }
            return stay;
        }
        if (command.startedOn().isBefore(recall.leftOn)) {
            throw DomainException.invalid("/startedOn", "assessment.recall.successor.day", recall.leftOn);
        }
        Set<PostingRole> roles = command.roles() == null || command.roles().isEmpty() ? left.roles() : command.roles();
        return teams.require(dispatches.post(new Dispatches.Dispatch(
                command.cadreId(),
                left.teamId(),
                left.villageCode(),
                roles,
                command.startedOn(),
                left.id(),
                command.justifications())));
    }

    /** The grade behind it does not stand any more: what is not carried out falls with it. */
    void fell(@Observes ObligationWithdrawn withdrawn) {
        LocalDate today = LocalDate.now(clock);
        for (Recall recall : recalls.pendingFor(withdrawn.obligationId())) {
            recall.fall(withdrawn.reason(), caller.require().accountName(), today);
            recalls.flush();
            consequences.release(recall.id, withdrawn.reason());
        }
    }

    /** Some recalls leave no 优秀 for the year. */
    void graded(@Observes GradeGiven grade) {
        if (grade.standing() != Standing.EXCELLENT) {
            return;
        }
        recalls.forbidsExcellent(grade.cadreId(), grade.year()).ifPresent(recall -> {
            throw DomainException.rule(
                    new RuleReference(
                            "L1",
                            Clause.of("assessment.rule.L1.required"),
                            Clause.of("assessment.rule.L1.found", grade.cadreName(), recall[0]),
                            recall[1]),
                    "assessment.recall.no-excellent");
        });
    }
}
