package org.zhucun.assessment.score;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** 满意度测评: how many forms said what. */
public record FormCounts(
        @NotNull @Min(0) @Max(100_000) Integer satisfied,
        @NotNull @Min(0) @Max(100_000) Integer partlySatisfied,
        @NotNull @Min(0) @Max(100_000) Integer dissatisfied) {

    int forms() {
        return satisfied + partlySatisfied + dissatisfied;
    }
}
