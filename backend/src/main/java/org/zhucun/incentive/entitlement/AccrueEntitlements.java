package org.zhucun.incentive.entitlement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 计提: the region and month whose debts are to be written down. */
record AccrueEntitlements(
        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "incentive.region")
        String region,

        @NotNull @Size(max = 7) @Pattern(regexp = "20\\d{2}-(0[1-9]|1[0-2])", message = "incentive.month")
        String month) {}
