package org.zhucun.selection.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.zhucun.policy.Justification;

/**
 * 采纳方案: the committee decides what the plan proposes, all or none.
 *
 * @param basis the meeting by which it was decided
 * @param justifications by nomination, then by rule id
 */
record AcceptPlan(
        @NotBlank @Size(max = 200) String basis,

        @Size(max = 5_000)
        Map<UUID, @Size(max = 20) Map<@Size(max = 40) String, @Valid Justification>> justifications) {

    AcceptPlan {
        justifications = justifications == null ? Map.of() : justifications;
    }
}
