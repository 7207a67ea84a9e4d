package org.zhucun.team.posting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 离任审批: approves or refuses the end that was asked for. */
record DecideEnd(@NotNull Boolean approve, @Size(max = 500) String note) {}
