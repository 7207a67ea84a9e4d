package org.zhucun.command.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 分解到队: hands a list down to the teams of a county or a part of it. */
record HandDown(
        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "command.task.county")
        String regionCode) {}
