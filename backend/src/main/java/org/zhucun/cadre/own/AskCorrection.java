package org.zhucun.cadre.own;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 申请更正.
 *
 * @param section part of the file, e.g. {@code postings}; {@code cadre} for his own facts
 * @param entry what is meant, e.g. 出生日期 or 2022-03-08
 * @param reads what it says now, may be empty
 */
record AskCorrection(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z]+", message = "cadre.correction.section")
        String section,

        @NotBlank @Size(max = 100) String entry,
        @NotNull @Size(max = 200) String reads,
        @NotBlank @Size(max = 200) String shouldRead,
        @NotBlank @Size(max = 500) String reason) {}
