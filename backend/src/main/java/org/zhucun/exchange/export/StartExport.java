package org.zhucun.exchange.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 发起导出
 *
 * @param purpose what it is needed for, kept on the trail
 * @param filter everything that the office sees, when left out
 */
record StartExport(
        @NotNull ExportKind kind,
        @NotNull ExportFormat format,
        @NotBlank @Size(min = 2, max = 200) String purpose,
        @Valid ExportFilter filter) {
    StartExport {
        filter = filter == null ? ExportFilter.ALL : filter;
    }
}
