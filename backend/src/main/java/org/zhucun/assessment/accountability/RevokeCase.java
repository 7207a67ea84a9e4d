package org.zhucun.assessment.accountability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 撤销问责: it does not stand any more; what it had answered is owed again. */
@Schema(name = "RevokeAccountabilityCase")
record RevokeCase(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
