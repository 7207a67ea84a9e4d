package org.zhucun.audit.log;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 导出日志 */
record ExportLog(@NotBlank @Size(max = 200) String purpose) {}
