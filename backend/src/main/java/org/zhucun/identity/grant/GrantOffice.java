package org.zhucun.identity.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.scope.Role;

/**
 * 授予任职: a role at a node, from a day, until another (the last day of office) or open.
 *
 * @param nodeCode region code ({@code 000000} the country), organization id for a sending unit, cadre id for a cadre
 */
record GrantOffice(
        @NotNull UUID accountId,
        @NotNull Role role,
        @NotBlank @Size(max = 36) String nodeCode,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {}
