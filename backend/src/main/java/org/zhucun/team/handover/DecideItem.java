package org.zhucun.team.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 接收或拒收: what the successor says to an item.
 *
 * @param reason needed for a refusal
 */
record DecideItem(@NotNull Boolean accept, @Size(max = 500) String reason) {}
