package org.zhucun.audit.log;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 会签检查点.
 *
 * @param size of the checkpoint
 * @param signature the line that signs it, without its newline
 */
record CosignCheckpoint(
        @NotNull @Min(1) Long size,
        @NotBlank @Size(max = 600) String signature) {}
