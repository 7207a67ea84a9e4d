package org.zhucun.supervision.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 复核导出
 *
 * @param note why; needed where it is refused
 */
record DecideExport(
        @NotNull Boolean granted, @Size(max = 200) String note) {}
