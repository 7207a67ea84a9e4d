package org.zhucun.assessment.recall;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.zhucun.assessment.CauseCode;

/**
 * 提出召回: asks that the cadre of a stay be recalled.
 *
 * @param condition code of the condition in the region's document
 * @param obligationId the obligation it answers, where a grade asks for it
 */
record ProposeRecall(
        @NotNull UUID postingId,
        @NotBlank @Size(max = 20) String condition,
        @NotNull CauseCode cause,
        @NotBlank @Size(max = 2000) String facts,
        UUID obligationId) {}
