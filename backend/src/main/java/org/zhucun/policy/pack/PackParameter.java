package org.zhucun.policy.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.policy.Enforcement;
import org.zhucun.policy.Tightness;

/**
 * 政策包参数
 *
 * @param inherited the value that would hold without it, null where nothing is asked above
 * @param change what it is beside the inherited one
 */
public record PackParameter(
        UUID id,
        String key,
        JsonNode value,
        Enforcement enforcement,
        String clause,
        String localReason,
        LocalDate validFrom,
        LocalDate validTo,
        JsonNode inherited,
        String inheritedFrom,
        Tightness.Change change) {
    PackParameter beside(JsonNode above, String from, Tightness.Change difference) {
        return new PackParameter(
                id, key, value, enforcement, clause, localReason, validFrom, validTo, above, from, difference);
    }
}
