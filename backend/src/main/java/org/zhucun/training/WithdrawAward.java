package org.zhucun.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 撤销奖项 */
record WithdrawAward(@NotBlank @Size(max = 200) String reason) {}
