package org.zhucun.team.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 了结拒收事项: the leaver did what was left with him. */
record SettleItem(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String note) {}
