package org.zhucun.fieldwork.tracking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 跟踪管理命令 */
final class TrackingCommands {
    private TrackingCommands() {}

    /**
     * 登记跟踪管理
     *
     * @param who of the unit came or heard, with his post
     * @param matter what it was about, in a sentence
     */
    record RecordTracking(
            @NotNull UUID unitId,

            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "fieldwork.village")
            String villageCode,

            @NotNull TrackingKind kind,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 100) String who,
            @NotBlank @Size(max = 500) String matter) {}

    /** 撤回误登 */
    record WithdrawTracking(@NotBlank @Size(max = 200) String reason) {}
}
