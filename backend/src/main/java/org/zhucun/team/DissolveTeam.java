package org.zhucun.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 撤队: dissolves a team.
 *
 * @param on its last day
 */
record DissolveTeam(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
