package org.zhucun.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 登记问题
 *
 * @param targetId region code of a township, else the id of the team, unit or cadre
 * @param clause the rule or clause that was not kept
 * @param campaignId the campaign it was found for, if any
 * @param checklistItem the item of the inspection's checklist that it follows from, if any
 */
public record RecordFinding(
        UUID inspectionId,
        @NotNull TargetKind targetKind,
        @NotBlank @Size(max = 36) String targetId,

        @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "supervision.village")
        String villageCode,

        @NotNull FindingCategory category,
        @NotNull FindingSeverity severity,
        @NotBlank @Size(max = 2000) String facts,
        @Size(max = 300) String clause,
        @NotNull LocalDate foundOn,
        InspectionMethod method,
        UUID campaignId,

        @Size(max = 40) @Pattern(regexp = "[A-Z_]{1,40}", message = "supervision.checklist.item")
        String checklistItem) {}
