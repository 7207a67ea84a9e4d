package org.zhucun.burden;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 停用 */
record EndActivation(@NotBlank @Size(max = 300) String reason) {}
