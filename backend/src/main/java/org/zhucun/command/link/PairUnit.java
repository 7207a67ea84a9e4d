package org.zhucun.command.link;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 结对: pairs a unit with a village. */
record PairUnit(
        @NotNull UUID unitId,

        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "command.village.code")
        String villageCode,

        @NotNull LocalDate from) {}
