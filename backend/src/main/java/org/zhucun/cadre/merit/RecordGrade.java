package org.zhucun.cadre.merit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 登记年度考核: the grade of one year and the document that says so. */
record RecordGrade(
        @NotNull @Min(1980) @Max(2100) Integer year,
        @NotNull Grade grade,
        @NotNull GradeVocabulary vocabulary,
        @NotBlank @Size(max = 200) String source) {}
