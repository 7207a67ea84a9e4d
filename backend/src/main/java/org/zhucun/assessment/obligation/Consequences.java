package org.zhucun.assessment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.kernel.Ids;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 等次后果之门: opens in the caller's transaction what the policy attaches to a grade, and takes it back with a correction. */
@ApplicationScoped
public class Consequences {
    /** {@code assessment.obligations.INCOMPETENT} and so on: what a grade opens. */
    static final String KEY = "assessment.obligations.";

    /** What repeated absence opens besides, whatever the grade: {@code [{"times": 3, "kind": "UNIT_LETTER", "days": 15}]}. */
    static final String LADDER = "absence.obligations";

    private final ObligationRepository obligations;
    private final ObligationTerms terms;
    private final Policies policies;
    private final Regions regions;
    private final Caller caller;
    private final Event<GradeGiven> given;
    private final Event<ObligationWithdrawn> withdrawn;
    private final Event<RecallOwed> owed;
    private final Clock clock;

    Consequences(
            ObligationRepository obligations,
            ObligationTerms terms,
            Policies policies,
            Regions regions,
            Caller caller,
            Event<GradeGiven> given,
            Event<ObligationWithdrawn> withdrawn,
            Event<RecallOwed> owed,
            Clock clock) {
        this.obligations = obligations;
        this.terms = terms;
        this.policies = policies;
        this.regions = regions;
        this.caller = caller;
        this.given = given;
        this.withdrawn = withdrawn;
        this.owed = owed;
        this.clock = clock;
    }

    /** Opens what follows from a grade (K1-K3) and from the absences of its year; told twice of the same grade it opens nothing twice. */
    public void follow(GradeGiven grade) {
        given.fire(grade);
        policies.find(KEY + grade.standing(), grade.regionPath(), grade.on())
                .ifPresent(parameter -> OpenedKind.of(parameter).forEach(kind -> open(grade, kind, parameter)));
        policies.find(LADDER, grade.regionPath(), grade.on()).ifPresent(parameter -> climb(grade, parameter));
    }

    /** 缺岗阶梯: only what counts is counted: nothing that the cadre may still speak to, or that is disputed. */
    private void climb(GradeGiven grade, Parameter parameter) {
        int absences = obligations.absences(grade.cadreId(), grade.year(), grade.on());
        OpenedKind.of(parameter).stream()
                .filter(kind -> absences >= kind.times())
                .forEach(kind -> open(grade, kind, parameter));
    }

    /** A grade is corrected: what is open falls away, what was carried out stands and is named. */
    public Undone undo(UUID gradeId, String reason) {
        List<ObligationRef> fallen = new ArrayList<>();
        List<ObligationRef> executed = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (Obligation obligation : obligations.ofGrade(gradeId)) {
            if (obligation.state == ObligationState.OPEN) {
                obligation.withdraw(reason, today);
                fallen.add(ObligationRef.of(obligation));
            } else if (obligation.state == ObligationState.CLOSED) {
                obligation.name(reason, today);
                executed.add(ObligationRef.of(obligation));
            }
        }
        obligations.flush();
        fallen.forEach(one -> withdrawn.fire(new ObligationWithdrawn(one.id(), reason)));
        return new Undone(List.copyOf(fallen), List.copyOf(executed));
    }

    /** A recall was decided: the unit owes a successor. */
    public void owe(SuccessorOwed owed) {
        Obligation obligation = new Obligation();
        obligation.id = Ids.next();
        obligation.source = "RECALL";
        obligation.kind = ObligationKind.SUCCESSOR;
        obligation.recallId = owed.recallId();
        obligation.year = owed.on().getYear();
        obligation.cadreId = owed.posting().cadreId();
        obligation.cadreName = owed.posting().cadreName();
        obligation.unitName = owed.posting().unitName();
        obligation.sentBy = owed.posting().sendLevel();
        obligation.debtorKind = DebtorKind.UNIT;
        obligation.debtorPath = owed.posting().unitPath();
        obligation.debtorName = owed.posting().unitName();
        obligation.openedOn = owed.on();
        obligation.dueOn = owed.due().on();
        obligation.calendar = owed.due().calendar();
        obligation.outcomes = names(ObligationKind.SUCCESSOR.acts());
        obligation.parameterId = owed.parameter().id();
        obligation.basis = owed.parameter().source();
        obligation.regionPath = owed.posting().regionPath();
        obligation.unitPath = owed.posting().unitPath();
        obligations.persistAndFlush(obligation);
    }

    /** The recall was taken back: nobody owes a successor. */
    public void release(UUID recallId, String reason) {
        LocalDate today = LocalDate.now(clock);
        obligations.ofRecall(recallId).forEach(obligation -> obligation.withdraw(reason, today));
        obligations.flush();
    }

    /** The successor has come. */
    public void replaced(UUID recallId, ObligationClosing by) {
        obligations.ofRecall(recallId).forEach(obligation -> obligation.close(by, caller.require()));
        obligations.flush();
    }

    /** How many consequences of a round's own grades are still open, as far as the caller sees: they block its close. */
    public long openOf(UUID roundId) {
        return obligations.openOf(roundId);
    }

    private void open(GradeGiven grade, OpenedKind kind, Parameter parameter) {
        String path = Debtor.levelPath(grade.sentBy(), grade.regionPath());
        String code = RegionCode.ofPath(path);
        String name =
                regions.find(code, grade.on()).map(region -> region.name()).orElse(code);
        Obligation obligation = opened(grade.standing(), kind, parameter);
        obligation.gradeId = grade.gradeId();
        obligation.year = grade.year();
        obligation.cadreId = grade.cadreId();
        obligation.cadreName = grade.cadreName();
        obligation.unitName = grade.unitName();
        obligation.sentBy = grade.sentBy();
        obligation.debtorKind = DebtorKind.OFFICE;
        obligation.debtorPath = path;
        obligation.debtorName = name;
        obligation.regionPath = grade.regionPath();
        obligation.unitPath = grade.unitPath();
        ObligationTerms.Due due = terms.of(kind, grade.regionPath(), grade.on());
        obligation.openedOn = grade.on();
        obligation.dueOn = due.on();
        obligation.calendar = due.calendar();
        obligations.addOnce(obligation);
        if (kind.kind() == ObligationKind.RECALL) {
            owed.fire(new RecallOwed(grade.cadreId()));
        }
    }

    private static Obligation opened(Standing standing, OpenedKind kind, Parameter parameter) {
        Obligation obligation = new Obligation();
        obligation.id = Ids.next();
        obligation.source = "GRADE";
        obligation.kind = kind.kind();
        obligation.standing = standing;
        obligation.outcomes = names(kind.outcomes());
        obligation.parameterId = parameter.id();
        obligation.basis = parameter.source();
        return obligation;
    }

    private static String[] names(List<ClosingAct> acts) {
        return acts.stream().map(Enum::name).toArray(String[]::new);
    }
}
