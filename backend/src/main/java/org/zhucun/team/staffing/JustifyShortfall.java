package org.zhucun.team.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.zhucun.policy.Justification;

/** 缺员说明: why a team is smaller than its village asks for, and who answers for it (C1: 原则上). */
record JustifyShortfall(@NotNull @Valid Justification justification) {}
