package org.zhucun.policy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 规则一览
 *
 * @param inForce whether its leading parameter is set there and then
 * @param evaluated whether compliance judges by it; otherwise it bites only when somebody acts
 * @param keys keys of all its parameters, the leading one first
 * @param parameters those that are set
 */
record RuleView(
        String id,
        String sentence,
        Population population,
        boolean inForce,
        boolean evaluated,
        Enforcement enforcement,
        List<String> keys,
        List<ParameterView> parameters) {
    static RuleView of(Rule rule, String sentence, Map<String, ParameterView> there) {
        ParameterView leading = there.get(rule.parameters().get(0));
        boolean inForce = leading != null && !leading.value().equals(BooleanNode.FALSE);
        return new RuleView(
                rule.id(),
                sentence,
                rule.population(),
                inForce,
                !rule.evaluation().isEmpty(),
                inForce ? leading.enforcement() : null,
                rule.parameters(),
                rule.parameters().stream()
                        .map(there::get)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
