package org.zhucun.command.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 明确联系领导、包抓组工干部
 *
 * @param regionCode the county, township or village; left out for a team
 * @param teamId the team, only for a team
 */
record AssignContact(
        @NotNull ContactKind kind,
        @NotBlank @Size(max = 50) String personName,
        @NotBlank @Size(max = 100) String position,
        @NotNull ContactTarget targetKind,

        @Size(max = 12) @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "command.contact.target")
        String regionCode,

        UUID teamId,
        @NotNull LocalDate from) {}
