package org.zhucun.policy.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Enforcement;
import org.zhucun.policy.Parameter;
import org.zhucun.policy.Policies;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Rules;
import org.zhucun.policy.Tightness;

/** 层级约束: a lower level may tighten what must be followed, not loosen it, and says why where it loosens what knows exceptions. */
@ApplicationScoped
class Inheritance {
    private final Policies policies;
    private final Rules rules;

    Inheritance(Policies policies, Rules rules) {
        this.policies = policies;
        this.rules = rules;
    }

    /**
     * @throws DomainException 400 for a key or a kind of value nobody knows, or a missing reason; 422 RULE_VIOLATED when it loosens
     */
    void check(Pack pack, List<SetParameters.DraftParameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            SetParameters.DraftParameter draft = parameters.get(i);
            String at = "/parameters/" + i;
            boolean twice = parameters.subList(0, i).stream()
                    .anyMatch(other -> other.key().equals(draft.key()));
            if (twice) {
                throw DomainException.invalid(at + "/key", "policy.pack.key.twice");
            }
            known(draft, at);
            policies.inherited(draft.key(), pack.regionPath, pack.validFrom)
                    .ifPresent(above -> against(above, draft, at));
        }
    }

    /** The draft's parameters beside what they would replace. */
    PackParameter compared(PackParameter parameter, String regionPath, LocalDate day) {
        Optional<Parameter> above = policies.inherited(parameter.key(), regionPath, day);
        if (above.isEmpty()) {
            return parameter;
        }
        return parameter.beside(
                above.get().value(),
                above.get().source(),
                rules.tightness(parameter.key()).compare(above.get().value(), parameter.value()));
    }

    private void known(SetParameters.DraftParameter draft, String at) {
        kind(draft, at);
        if (!rules.accepts(draft.key(), draft.value())) {
            throw DomainException.invalid(at + "/value", "policy.pack.value.unjudgeable");
        }
    }

    private void kind(SetParameters.DraftParameter draft, String at) {
        Parameter example = policies.example(draft.key()).orElse(null);
        if (example == null) {
            if (rules.of(draft.key()).isEmpty()) {
                throw DomainException.invalid(at + "/key", "policy.pack.key.unknown");
            }
            return;
        }
        JsonNode value = value(draft);
        if (!value.isNull() && !ofOneKind(value, example.value())) {
            throw DomainException.invalid(
                    at + "/value", "policy.pack.value.kind", example.value().toString());
        }
    }

    /** A rule that counts in whole days cannot judge by half of one. */
    private static boolean ofOneKind(JsonNode value, JsonNode example) {
        return value.getNodeType() == example.getNodeType()
                && (!example.isIntegralNumber() || value.isIntegralNumber() && value.canConvertToInt());
    }

    private void against(Parameter above, SetParameters.DraftParameter draft, String at) {
        if (above.enforcement() == Enforcement.PREFER) {
            return;
        }
        if (draft.enforcement().compareTo(above.enforcement()) > 0) {
            throw refused(above, draft, "policy.pack.weaker");
        }
        Tightness.Change change = rules.tightness(draft.key()).compare(above.value(), value(draft));
        boolean looser = change == Tightness.Change.LOOSER;
        if (looser && above.enforcement() == Enforcement.BLOCK) {
            throw refused(above, draft, "policy.pack.looser");
        }
        boolean reason = draft.localReason() != null && !draft.localReason().isBlank();
        if ((looser || change == Tightness.Change.OTHER) && !reason) {
            throw DomainException.invalid(at + "/localReason", "policy.pack.reason");
        }
    }

    /** Names the rule, the value above, its document and clause. */
    private DomainException refused(Parameter above, SetParameters.DraftParameter draft, String sentence) {
        String rule = rules.of(draft.key()).stream().map(Rule::id).findFirst().orElse(draft.key());
        Clause asked = rules.asks(rule, above);
        Clause drafted = rules.asks(rule, above.key(), value(draft));
        RuleReference reference = new RuleReference(
                rule,
                List.of(asked, Clause.of("policy.enforced", above.enforcement())),
                List.of(drafted, Clause.of("policy.enforced", draft.enforcement())),
                above.source());
        return DomainException.rule(reference, sentence, rule, asked, drafted, above.source());
    }

    private static JsonNode value(SetParameters.DraftParameter draft) {
        return draft.value() == null ? NullNode.instance : draft.value();
    }
}
