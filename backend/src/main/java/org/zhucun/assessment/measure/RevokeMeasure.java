package org.zhucun.assessment.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 撤销组织处理: since which day it does not stand any more, and why. */
record RevokeMeasure(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
