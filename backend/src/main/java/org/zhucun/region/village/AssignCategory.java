package org.zhucun.region.village;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 认定类别: puts a village into a category from a day on, by a document. */
public record AssignCategory(
        @NotNull VillageCategory category,
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 200) String source) {}
