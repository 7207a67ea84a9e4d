package org.zhucun.supervision;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * 登记督查: a visit as the inspector reports it.
 *
 * @param targetId region code of a township, else the id of the team, unit or cadre
 * @param at time of day, needed for a night visit
 * @param kind by which cadence it counts, null = {@link InspectionKind#ROUTINE}
 */
public record RecordInspection(
        @Size(max = 12) @Pattern(regexp = "\\d{12}", message = "supervision.village")
        String villageCode,

        @NotNull TargetKind targetKind,
        @NotBlank @Size(max = 36) String targetId,
        @NotNull @Size(min = 1, max = 10) List<@NotNull InspectionMethod> methods,
        @NotNull LocalDate on,
        @JsonFormat(pattern = "HH:mm[:ss]") LocalTime at,
        @Size(max = 2000) String note,
        InspectionKind kind) {}
