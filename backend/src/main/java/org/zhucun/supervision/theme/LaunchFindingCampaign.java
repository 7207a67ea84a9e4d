package org.zhucun.supervision.theme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 部署专项整治 */
record LaunchFindingCampaign(
        @NotNull @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "supervision.recheck.region")
        String regionCode,

        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 1000) String theme,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
