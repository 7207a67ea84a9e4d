package org.zhucun.selection.nomination;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审核: one department's opinion; a refusal has its reason. */
record ReviewNomination(
        @NotNull Boolean approve, @Size(max = 500) String note) {}
