package org.zhucun.assessment.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.policy.Justification;

/**
 * 制定考核指标
 *
 * @param regionCode the office's own region
 * @param basis the document that says so
 * @param justification why less is done on site than the policy asks, where it can be explained
 */
record SetTemplate(
        @NotBlank @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "input.region")
        String regionCode,

        @NotNull ObjectKind objectKind,
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 200) String basis,
        @NotNull LocalDate validFrom,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid AssessmentPart> parts,
        @Valid Justification justification) {}
