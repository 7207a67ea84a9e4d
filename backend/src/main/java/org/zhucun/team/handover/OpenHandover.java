package org.zhucun.team.handover;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** 开始交接: of one stay to another of the same village. */
record OpenHandover(
        @NotNull UUID outgoingPostingId,
        @NotNull UUID incomingPostingId,
        @NotNull LocalDate startedOn) {}
