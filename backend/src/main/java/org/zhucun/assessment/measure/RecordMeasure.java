package org.zhucun.assessment.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 登记组织处理: the decision as its document says it.
 *
 * @param decidedBy the organ that decided, e.g. 县委组织部
 * @param basis the facts and the clause it rests on
 * @param findingId the issued finding it follows from, where there is one
 * @param obligationId the obligation it answers, where a grade asks for it (K1)
 */
record RecordMeasure(
        @NotNull UUID cadreId,
        @NotNull MeasureType type,
        @NotNull LocalDate decidedOn,
        @NotBlank @Size(max = 100) String decidedBy,
        @NotBlank @Size(max = 100) String documentNumber,
        @NotBlank @Size(max = 1000) String basis,
        UUID findingId,
        UUID obligationId) {}
