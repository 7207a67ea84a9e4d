package org.zhucun.attendance.leave;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** 批量审批: the same decision as on each of them alone, answered one by one. */
record DecideLeaves(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> items) {

    /**
     * One of them.
     *
     * @param version the version that was read, as {@code If-Match} says it for a single one
     */
    record Item(
            @NotNull UUID id,
            @NotNull Long version,
            @NotNull Boolean approve,
            @Size(max = 500) String note) {
        DecideLeave decision() {
            return new DecideLeave(approve, note);
        }
    }
}
