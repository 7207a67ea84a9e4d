package org.zhucun.policy.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 导出合规结果 */
record ExportCompliance(
        @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String region,

        @Size(max = 20) String rule,
        @NotBlank @Size(max = 200) String purpose) {}
