package org.zhucun.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 机构登记: an organization to be entered into the directory.
 *
 * @param uscc unified social credit code; without one the reason is needed
 * @param parentId organization above it in the line of command, or null; it does not change later
 * @param regionCode region that manages the entry, {@code 000000} for the whole country
 * @param strengths what the unit is good at, to be matched with a village's needs (B9)
 * @param validFrom today when left out
 */
public record NewOrganization(
        @NotNull OrganizationKind kind,

        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "organization.name.characters")
        String name,

        @Size(max = 18) String uscc,
        @Size(max = 200) String usccAbsentReason,
        UUID parentId,
        @NotNull OrganizationLevel level,

        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String regionCode,

        @Size(max = 20) List<@NotBlank @Size(max = 20) String> strengths,
        LocalDate validFrom) {}
