package org.zhucun.policy.pack;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 起草政策包
 *
 * @param regionCode the drafting office's own region; {@code 000000} for the whole country
 * @param validFrom first day on which it is to hold
 */
record DraftPack(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Size(max = 9) @Pattern(regexp = "000000|\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "input.region")
        String regionCode,

        @NotBlank @Size(max = 200) String document,
        @NotNull LocalDate validFrom) {}
