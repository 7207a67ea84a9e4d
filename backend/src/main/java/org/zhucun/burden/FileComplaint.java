package org.zhucun.burden;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 投诉建议
 *
 * @param aboutRegionCode the office's place: its superior gets the complaint
 * @param anonymous the office complained about does not learn who wrote it
 */
record FileComplaint(
        @NotNull ComplaintKind kind,

        @NotNull @Size(max = 9) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "burden.about")
        String aboutRegionCode,

        @NotBlank @Size(max = 2000) String words,
        @NotNull Boolean anonymous) {}
