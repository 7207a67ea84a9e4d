package org.zhucun.selection.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 调整方案: the seats that a person changes; the others stay as they are. */
record EditPlan(@NotNull @Size(max = 5_000) List<@Valid @NotNull Assignment> assignments) {}
