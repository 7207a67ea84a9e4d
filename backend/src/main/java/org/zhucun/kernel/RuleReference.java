package org.zhucun.kernel;

import java.util.List;

/**
 * 规则依据: the rule that refused, so that a person can look it up.
 *
 * @param id rule id of the catalogue, e.g. {@code C7}
 * @param required what the rule asks
 * @param found what was found
 * @param source document and clause
 */
public record RuleReference(String id, List<Clause> required, List<Clause> found, String source) {
    public RuleReference(String id, Clause required, Clause found, String source) {
        this(id, List.of(required), List.of(found), source);
    }
}
