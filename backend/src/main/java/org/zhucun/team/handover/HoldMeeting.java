package org.zhucun.team.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 见面会: held with four kinds of participants (Q4); persons of each. */
record HoldMeeting(
        @NotNull LocalDate on,
        @Size(max = 100) String place,
        @Min(0) @Max(1000) int outgoingMembers,
        @Min(0) @Max(1000) int incomingMembers,
        @Min(0) @Max(1000) int villageCadres,
        @Min(0) @Max(1000) int villagerRepresentatives,
        @Size(max = 500) String note) {}
