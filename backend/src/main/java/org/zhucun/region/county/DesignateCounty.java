package org.zhucun.region.county;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 认定县的类别: from a day on, by a document. */
record DesignateCounty(
        @NotNull CountyCategory category,
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 200) String source) {}
