package org.zhucun.cadre.own;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 答复更正申请.
 *
 * @param corrected whether the entry was mended; the mending itself is done where the entry is kept
 */
record DecideCorrection(
        @NotNull Boolean corrected,
        @NotBlank @Size(max = 500) String answer) {}
