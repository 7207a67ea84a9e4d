package org.zhucun.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.policy.exception.Exceptions;

/** 约束: where rules bite. Every room asks it before it does something that a rule speaks of, inside the deed's transaction. */
@ApplicationScoped
public class RuleGuard {
    private final Policies policies;
    private final Rules rules;
    private final Exceptions exceptions;

    RuleGuard(Policies policies, Rules rules, Exceptions exceptions) {
        this.policies = policies;
        this.rules = rules;
        this.exceptions = exceptions;
    }

    /**
     * Lets the act pass where the rule is met, only hints, or is not in force there and then.
     *
     * @throws DomainException 422 RULE_VIOLATED by a BLOCK rule; 422 JUSTIFICATION_REQUIRED by a JUSTIFY rule without a justification.
     *     With one an exception is recorded, and the act goes on while its approver decides.
     */
    public void check(Act act) {
        Optional<Parameter> asked = policies.find(act.key(), act.regionPath(), act.day());
        if (asked.isEmpty() || act.met().test(asked.get())) {
            return;
        }
        Parameter parameter = asked.get();
        switch (parameter.enforcement()) {
            case BLOCK -> throw refusal(ProblemType.RULE_VIOLATED, act, parameter);
            case JUSTIFY -> justified(act, parameter);
            default -> {}
        }
    }

    private void justified(Act act, Parameter parameter) {
        if (act.justification() == null) {
            throw refusal(ProblemType.JUSTIFICATION_REQUIRED, act, parameter);
        }
        exceptions.propose(
                parameter,
                parameter.refusal(act.ruleId(), act.found()),
                act.regionPath(),
                act.day(),
                act.subject(),
                act.justification());
    }

    private DomainException refusal(ProblemType type, Act act, Parameter parameter) {
        String sentence = rules.find(act.ruleId()).map(Rule::sentence).orElse(null);
        return new DomainException(type, sentence).because(parameter.refusal(act.ruleId(), act.found()));
    }
}
