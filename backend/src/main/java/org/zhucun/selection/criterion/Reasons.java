package org.zhucun.selection.criterion;

import java.util.Collection;
import java.util.Map;
import org.zhucun.policy.Justification;

/**
 * 所附理由
 *
 * @param reasons by rule id
 * @param settled rules for which a reason was given before
 */
public record Reasons(Map<String, Justification> reasons, Collection<String> settled) {
    public Reasons {
        reasons = reasons == null ? Map.of() : reasons;
    }
}
