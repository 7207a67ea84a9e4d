package org.zhucun.incentive.debt;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 提出欠账问题: for all debtors of a county that have not had theirs this month. */
record ProposeFindings(
        @NotNull @Size(max = 6) @Pattern(regexp = "\\d{6}", message = "incentive.payment.county")
        String region) {}
