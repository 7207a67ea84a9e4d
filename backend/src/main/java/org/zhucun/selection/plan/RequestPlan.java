package org.zhucun.selection.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 生成方案: asks the planner for a proposal.
 *
 * @param seed another number looks elsewhere first; the same one looks at the same things in the same order
 * @param seconds how long it may think
 * @param keep seats that people have settled already
 */
record RequestPlan(
        @NotNull UUID batchId,
        @NotBlank @Size(max = 100) String name,
        @NotNull Emphasis emphasis,
        @Schema(required = true) @Min(0) @Max(1_000_000) long seed,
        @Schema(required = true) @Min(1) @Max(60) int seconds,
        @Size(max = 5_000) List<@Valid @NotNull Assignment> keep) {

    RequestPlan {
        keep = keep == null ? List.of() : keep;
    }
}
