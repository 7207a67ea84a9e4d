package org.zhucun.selection.criterion;

import java.util.UUID;
import org.zhucun.policy.Enforcement;

/**
 * 条件审核结果: one criterion and one person.
 *
 * @param met for a preference: whether it speaks for him
 * @param required what the document asks
 * @param found what is on file
 * @param source document and clause
 * @param parameterId the version of the parameter it was judged by
 */
public record CriterionResult(
        String ruleId,
        String key,
        boolean met,
        Enforcement enforcement,
        String required,
        String found,
        String source,
        UUID parameterId,
        String sentence) {

    /** Whether it stands in the way until a reason is given. */
    public boolean hinders() {
        return !met && enforcement != Enforcement.PREFER;
    }

    /** Whether it speaks for him. */
    public boolean commends() {
        return met && enforcement == Enforcement.PREFER;
    }
}
