package org.zhucun.selection.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.zhucun.policy.Justification;
import org.zhucun.selection.Seat;

/**
 * 决定选派
 *
 * @param needId the village
 * @param basis the committee's meeting by which it was decided
 * @param predecessorId the posting he takes over from, or null
 * @param justifications by rule id
 */
public record DecideNomination(
        @NotNull UUID needId,
        @NotNull Seat seat,
        @NotBlank @Size(max = 200) String basis,
        UUID predecessorId,
        @Size(max = 20) Map<@Size(max = 40) String, @Valid Justification> justifications) {}
