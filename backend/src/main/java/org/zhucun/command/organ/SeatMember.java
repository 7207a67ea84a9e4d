package org.zhucun.command.organ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.zhucun.policy.Justification;

/**
 * 明确组成人员
 *
 * @param position the post in words, e.g. 区委常委、组织部部长
 * @param post the same where rules speak of it
 * @param treatment the rank treated as, e.g. 副科级 for a station's deputy head (A8)
 * @param justification where a rule asks for one
 */
record SeatMember(
        @NotNull MemberRole role,
        @NotBlank @Size(max = 50) String personName,
        @NotBlank @Size(max = 100) String position,
        @NotNull HeldPost post,
        @Size(max = 50) String treatment,
        @NotNull LocalDate from,
        @Valid Justification justification) {}
