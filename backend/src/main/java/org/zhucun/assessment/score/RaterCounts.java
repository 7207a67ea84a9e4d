package org.zhucun.assessment.score;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** 民主测评: how many said what; who said it is nowhere. */
public record RaterCounts(
        @NotNull @Min(0) @Max(10_000) Integer excellent,
        @NotNull @Min(0) @Max(10_000) Integer competent,
        @NotNull @Min(0) @Max(10_000) Integer basicallyCompetent,
        @NotNull @Min(0) @Max(10_000) Integer incompetent) {

    int raters() {
        return excellent + competent + basicallyCompetent + incompetent;
    }
}
