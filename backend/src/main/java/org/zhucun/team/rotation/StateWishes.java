package org.zhucun.team.rotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** 批量登记意愿: a county asks everybody in one afternoon; each line stands for itself. */
record StateWishes(@NotEmpty @Size(max = 200) List<@Valid @NotNull WishLine> items) {

    /**
     * @param version of the posting as it was shown
     */
    record WishLine(
            @NotNull UUID postingId,
            @NotNull Long version,
            @NotNull Wish wish) {}
}
