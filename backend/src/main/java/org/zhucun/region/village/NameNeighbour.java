package org.zhucun.region.village;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 登记相邻村: names a village that borders on another, and how that is known. */
public record NameNeighbour(
        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}")
        String neighbourCode,

        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 200) String source) {}
