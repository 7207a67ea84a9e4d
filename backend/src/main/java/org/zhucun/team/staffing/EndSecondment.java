package org.zhucun.team.staffing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 借调结束: its last day. */
record EndSecondment(@NotNull LocalDate on) {}
