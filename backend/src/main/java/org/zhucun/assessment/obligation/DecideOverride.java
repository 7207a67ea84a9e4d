package org.zhucun.assessment.obligation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 不办审批: a higher office lets an obligation go, or says that it stands.
 *
 * @param note why, needed to refuse
 */
record DecideOverride(
        @NotNull Boolean approve, @Size(max = 500) String note) {}
