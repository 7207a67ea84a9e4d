package org.zhucun.training.study;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 登记学习例会: three facts, no minutes and no pictures.
 *
 * @param title what was studied
 * @param attended how many were there
 */
record RecordStudyMeeting(
        @NotNull @Size(max = 9) @Pattern(regexp = "\\d{9}", message = "training.study.township")
        String regionCode,

        @NotNull LocalDate heldOn,
        @NotBlank @Size(max = 100) String title,
        @NotNull @Min(1) @Max(1000) Integer attended) {}
