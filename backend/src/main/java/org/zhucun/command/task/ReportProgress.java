package org.zhucun.command.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 报告进展 */
record ReportProgress(
        @NotNull TaskState state, @Size(max = 500) String note) {}
