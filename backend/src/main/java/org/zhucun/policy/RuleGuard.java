package org.zhucun.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RuleReference;
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
     *     With one an exception is recorded, and the act goes on while its approver decides. What was explained and not rejected is not
     *     asked again.
     * @return whether the act passes by an exception
     */
    public boolean check(Act act) {
        return bites(act, true);
    }

    /** The same for a deed that is nothing but an explanation: the same one twice is refused. */
    public boolean explain(Act act) {
        return bites(act, false);
    }

    /**
     * For a deed that settles what was explained before: the approver has agreed.
     *
     * @throws DomainException 422 RULE_VIOLATED by a BLOCK rule; 409 while nobody has approved what a JUSTIFY rule asks to be explained
     */
    public void requireApproved(Act act) {
        Parameter parameter = violated(act).orElse(null);
        if (parameter == null) {
            return;
        }
        if (parameter.enforcement() == Enforcement.BLOCK) {
            throw refusal(ProblemType.RULE_VIOLATED, act, parameter);
        }
        RuleReference rule = reference(act, parameter);
        if (parameter.enforcement() == Enforcement.JUSTIFY
                && !exceptions.approved(parameter, rule, act.regionPath(), act.subject())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "policy.exception.unapproved").because(rule);
        }
    }

    /** Whether what the act is asked to be explained by was explained before and not rejected. */
    public boolean explained(Act act) {
        return violated(act)
                .filter(parameter -> parameter.enforcement() == Enforcement.JUSTIFY)
                .filter(parameter ->
                        exceptions.stands(parameter, reference(act, parameter), act.regionPath(), act.subject()))
                .isPresent();
    }

    private Optional<Parameter> violated(Act act) {
        return policies.find(act.key(), act.regionPath(), act.day())
                .filter(parameter -> !act.met().test(parameter));
    }

    private boolean bites(Act act, boolean onceExplained) {
        Optional<Parameter> violated = violated(act);
        if (violated.isEmpty()) {
            return false;
        }
        Parameter parameter = violated.get();
        return switch (parameter.enforcement()) {
            case BLOCK -> throw refusal(ProblemType.RULE_VIOLATED, act, parameter);
            case JUSTIFY -> justified(act, parameter, onceExplained);
            default -> false;
        };
    }

    private boolean justified(Act act, Parameter parameter, boolean onceExplained) {
        RuleReference rule = reference(act, parameter);
        if (onceExplained && exceptions.stands(parameter, rule, act.regionPath(), act.subject())) {
            return true;
        }
        if (act.justification() == null) {
            throw refusal(ProblemType.JUSTIFICATION_REQUIRED, act, parameter);
        }
        exceptions.propose(parameter, rule, act.regionPath(), act.day(), act.subject(), act.justification());
        return true;
    }

    private DomainException refusal(ProblemType type, Act act, Parameter parameter) {
        String sentence = rules.find(act.ruleId()).map(Rule::sentence).orElse(null);
        return new DomainException(type, sentence).because(reference(act, parameter));
    }

    private RuleReference reference(Act act, Parameter parameter) {
        return new RuleReference(act.ruleId(), rules.asks(act.ruleId(), parameter), act.found(), parameter.source());
    }
}
