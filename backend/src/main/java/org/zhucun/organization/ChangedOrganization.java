package org.zhucun.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 机构变更: what may change of an organization; its kind, region and place in the line of command stay. */
record ChangedOrganization(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "organization.name.characters")
        String name,

        @Size(max = 18) String uscc,
        @Size(max = 200) String usccAbsentReason,
        @NotNull OrganizationLevel level,
        @Size(max = 20) List<@NotBlank @Size(max = 20) String> strengths) {}
