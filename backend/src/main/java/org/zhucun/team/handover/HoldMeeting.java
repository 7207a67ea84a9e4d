package org.zhucun.team.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 见面会: held with four kinds of participants (Q4); persons of each. */
record HoldMeeting(
        @NotNull LocalDate on,
        @Size(max = 100) String place,
        @Schema(required = true) @Min(0) @Max(1000) int outgoingMembers,
        @Schema(required = true) @Min(0) @Max(1000) int incomingMembers,
        @Schema(required = true) @Min(0) @Max(1000) int villageCadres,
        @Schema(required = true) @Min(0) @Max(1000) int villagerRepresentatives,
        @Size(max = 500) String note) {}
