package org.zhucun.assessment.recall;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 撤回召回: why it is taken back before he has left. */
record WithdrawRecall(@NotBlank @Size(max = 1000) String reason) {}
