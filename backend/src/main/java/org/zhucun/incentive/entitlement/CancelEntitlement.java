package org.zhucun.incentive.entitlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 取消待遇: why it is not owed after all. */
record CancelEntitlement(@NotBlank @Size(max = 300) String reason) {}
