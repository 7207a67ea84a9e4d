package org.zhucun.burden;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审批启用 */
record DecideActivation(
        @NotNull Boolean approve, @Size(max = 300) String note) {}
