package org.zhucun.team.posting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 到岗: the day the cadre arrived in the village. */
record ArriveAtPost(@NotNull LocalDate on) {}
