package org.zhucun.assessment.accountability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.zhucun.assessment.CauseCode;

/**
 * 登记问责: the decision as its document says it.
 *
 * @param headName the unit's principal head then
 * @param decidedBy the organ that decided
 * @param obligationId the obligation it answers, where a grade asks for it
 */
@Schema(name = "RecordAccountabilityCase")
record RecordCase(
        @NotNull UUID unitId,
        @NotBlank @Size(max = 60) String headName,
        @NotBlank @Size(max = 100) String headPost,
        @NotNull CauseCode cause,
        @NotBlank @Size(max = 2000) String facts,
        @NotNull AccountabilityMeasure measure,
        @NotNull LocalDate decidedOn,
        @NotBlank @Size(max = 100) String decidedBy,
        @NotBlank @Size(max = 100) String documentNumber,
        UUID obligationId) {}
