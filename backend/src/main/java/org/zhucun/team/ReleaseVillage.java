package org.zhucun.team;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 结束帮带: the last day on which the team served the village. */
record ReleaseVillage(@NotNull LocalDate on) {}
