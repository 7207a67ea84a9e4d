package org.zhucun.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Texts;

/** 规则目录: the rules that the rooms contribute. */
@ApplicationScoped
public class Rules {
    private final List<Rule> rules;

    Rules(@All List<Rule> rules) {
        this.rules = rules.stream().sorted(Comparator.comparing(Rules::order)).toList();
    }

    /** In the order of the catalogue. */
    public List<Rule> all() {
        return rules;
    }

    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The sense in which a parameter is tightened, by the rule that uses it. */
    public Tightness tightness(String key) {
        return rules.stream()
                .filter(rule -> rule.parameters().contains(key))
                .map(rule -> rule.tightness(key))
                .findFirst()
                .orElse(Tightness.NONE);
    }

    /** The rules that a parameter sets. */
    public List<Rule> of(String key) {
        return rules.stream().filter(rule -> rule.parameters().contains(key)).toList();
    }

    /** Whether every rule that a parameter sets can judge by a value, or is switched off by it. */
    public boolean accepts(String key, JsonNode value) {
        return value == null
                || value.isNull()
                || of(key).stream()
                        .allMatch(rule -> value.equals(BooleanNode.FALSE)
                                        && rule.parameters().indexOf(key) == 0
                                || rule.accepts(key, value));
    }

    /** What a parameter asks, in the words of the rule that uses it. */
    public Clause asks(String id, Parameter parameter) {
        return asks(id, parameter.key(), parameter.value());
    }

    /** The same with a value that is not in force. */
    public Clause asks(String id, String key, JsonNode value) {
        return find(id).map(rule -> rule.asks(key, value)).orElseGet(() -> Clause.of("policy.asks", key, value));
    }

    /** What a rule says; its id where no room contributes it. */
    public String sentence(String id, Locale locale) {
        return find(id).map(rule -> Texts.get(locale, rule.sentence())).orElse(id);
    }

    /** Keys that bring a rule into force, unless they are false. */
    Set<String> leading() {
        return rules.stream().map(rule -> rule.parameters().get(0)).collect(Collectors.toSet());
    }

    /** C2 before C10. */
    private static String order(Rule rule) {
        String id = rule.id();
        int digits = 0;
        while (digits < id.length() && !Character.isDigit(id.charAt(digits))) {
            digits++;
        }
        return id.substring(0, digits) + "0".repeat(Math.max(0, 8 - id.length())) + id.substring(digits);
    }
}
