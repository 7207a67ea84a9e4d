package org.zhucun.attendance.leave;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审批. */
record DecideLeave(
        @NotNull Boolean approve, @Size(max = 500) String note) {}
