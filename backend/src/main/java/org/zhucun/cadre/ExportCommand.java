package org.zhucun.cadre;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 导出申请: which part of the roster leaves the system, and for what; both are kept in the trail. */
record ExportCommand(
        @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String region,

        @NotBlank @Size(min = 2, max = 200) String purpose) {}
