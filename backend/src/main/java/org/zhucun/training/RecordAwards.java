package org.zhucun.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** 登记比武结果 (E8) */
record RecordAwards(@NotEmpty @Valid @Size(max = 200) List<@NotNull ContestResult> awards) {
    /** 获奖 */
    public record ContestResult(
            @NotNull UUID cadreId, @NotNull ContestAward award) {}
}
