package org.zhucun.assessment.interview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.assessment.CauseCode;

/**
 * 登记约谈: who was spoken to, about what, and what was agreed.
 *
 * @param heldBy the organ that held it, e.g. 县委组织部
 * @param findingIds findings that it is about
 * @param obligationIds obligations of interviewed cadres; an admonition closes those that ask for one
 */
record RecordInterview(
        @NotNull InterviewKind kind,
        @NotNull LocalDate heldOn,
        @Size(max = 100) String place,
        @NotBlank @Size(max = 100) String heldBy,
        @NotNull CauseCode cause,
        @NotBlank @Size(max = 500) String subject,
        @NotBlank @Size(max = 2000) String note,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Spoken> interviewees,
        @Size(max = 50) Set<@NotNull UUID> findingIds,
        @Size(max = 50) Set<@NotNull UUID> obligationIds) {
    RecordInterview {
        findingIds = findingIds == null ? Set.of() : findingIds;
        obligationIds = obligationIds == null ? Set.of() : obligationIds;
    }

    /**
     * 被约谈人
     *
     * @param cadreId of a CADRE, whose name and unit are known; null of a head
     * @param name of a head
     * @param post of a head, e.g. 镇长
     * @param unitName of a head: township, unit or department
     */
    record Spoken(
            @NotNull IntervieweeKind kind,
            UUID cadreId,
            @Size(max = 60) String name,
            @Size(max = 100) String post,
            @Size(max = 100) String unitName) {}
}
