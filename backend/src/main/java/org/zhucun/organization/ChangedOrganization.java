package org.zhucun.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;

/** 机构变更: what may change of an organization; its kind, region and place in the line of command stay. */
public record ChangedOrganization(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "organization.name.characters")
        String name,

        @Size(max = 18) String uscc,
        @Size(max = 200) String usccAbsentReason,
        @NotNull OrganizationLevel level,
        @Size(max = 20) List<@NotBlank @Size(max = 20) String> strengths) {

    /** The same as the directory keeps it: a name without blanks around it, a code in capitals, no strengths as an empty list. */
    public ChangedOrganization kept() {
        return new ChangedOrganization(
                Normalizer.normalize(name.strip(), Normalizer.Form.NFC),
                uscc == null ? null : SocialCreditCode.of(uscc).value(),
                usccAbsentReason,
                level,
                strengths == null ? List.of() : List.copyOf(strengths));
    }
}
