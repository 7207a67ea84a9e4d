package org.zhucun.kernel;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 引用的规则: the rule that refused, in the reader's language.
 *
 * @param required what the rule asks
 * @param found what was found
 * @param source document and clause, in the words of the document
 */
@Schema(name = "RuleReference")
public record CitedRule(String id, String required, String found, String source) {
    static CitedRule of(RuleReference rule, Locale locale) {
        return rule == null
                ? null
                : new CitedRule(
                        rule.id(),
                        Clause.sentence(rule.required(), locale),
                        Clause.sentence(rule.found(), locale),
                        rule.source());
    }
}
