package org.zhucun.cadre;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 查看明文申请: for what the clear number is needed; kept in the trail. */
record IdentityReveal(@NotBlank @Size(min = 2, max = 200) String purpose) {}
