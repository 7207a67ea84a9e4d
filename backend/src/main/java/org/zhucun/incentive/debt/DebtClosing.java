package org.zhucun.incentive.debt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.supervision.FindingClosing;

/** 兑现方可销号: a finding of debts is closed when what it names is delivered, not before. */
@ApplicationScoped
class DebtClosing {
    private final DebtRepository debts;

    DebtClosing(DebtRepository debts) {
        this.debts = debts;
    }

    void closing(@Observes FindingClosing closing) {
        int open = debts.openOf(closing.findingId());
        if (open > 0) {
            throw DomainException.rule(
                    new RuleReference(
                            "N1",
                            Clause.of("incentive.rule.N1.delivered"),
                            Clause.of("incentive.rule.N1.open", open),
                            null),
                    "incentive.debt.open",
                    open);
        }
    }
}
