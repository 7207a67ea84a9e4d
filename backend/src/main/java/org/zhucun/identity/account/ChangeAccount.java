package org.zhucun.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 修改账号: everything that can be changed about an account. */
record ChangeAccount(@NotBlank @Size(max = 60) String displayName) {}
