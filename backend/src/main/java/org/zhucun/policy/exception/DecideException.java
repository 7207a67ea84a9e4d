package org.zhucun.policy.exception;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审批例外 */
record DecideException(
        @NotNull Boolean approve, @Size(max = 500) String note) {}
