package org.zhucun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhucun.scope.Caller;
import org.zhucun.team.BooksDiffer;

/** 账实不符受理: a stock-taking whose books and facts differ becomes the draft of a finding, found by who counted (P5). */
@ApplicationScoped
class BooksDifferIntake {
    private final FindingSteps steps;
    private final Caller caller;

    BooksDifferIntake(FindingSteps steps, Caller caller) {
        this.steps = steps;
        this.caller = caller;
    }

    void found(@Observes BooksDiffer differ) {
        RecordFinding draft = new RecordFinding(
                null,
                TargetKind.TEAM,
                differ.teamId().toString(),
                null,
                FindingCategory.OTHER,
                FindingSeverity.MODERATE,
                differ.facts(),
                differ.clause(),
                differ.countedOn(),
                null,
                null,
                null);
        differ.takenUp(steps.record(draft, caller.require()).number);
    }
}
