package org.zhucun.supervision.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * 提出导出
 *
 * @param purpose what it is needed for, kept on the trail
 * @param knownAt findings as on record at that moment; as they are when not given
 */
record AskExport(
        @NotBlank @Size(max = 200) String purpose,
        @NotNull @Valid DeskQuery query,
        Instant knownAt) {}
