package org.zhucun.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RuleReference;
import org.zhucun.policy.Justification;

/**
 * 组队: what a team is to be, when it is formed and when it is changed.
 *
 * @param coveredVillageCodes 一队带多村: further villages it serves (C4)
 * @param justifications by rule id, where a rule asks for one
 * @param units the units that send, exactly one of them in the lead (C7)
 */
public record FormTeam(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Pattern(regexp = VILLAGE, message = "team.village.code") @Size(max = 12)
        String homeVillageCode,

        @Size(max = 20)
        List<@NotNull @Pattern(regexp = VILLAGE, message = "team.village.code") @Size(max = 12) String>
                coveredVillageCodes,

        @NotNull SendLevel sendLevel,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull SendingUnit> units,
        @NotNull LocalDate establishedOn,
        @Size(max = 10) Map<@Size(max = 8) String, @Valid Justification> justifications) {
    private static final String VILLAGE = "\\d{12}";

    /** 派出单位: one of the units, perhaps the lead. */
    public record SendingUnit(@NotNull UUID unitId, boolean lead) {}

    public FormTeam {
        name = name == null ? null : name.strip();
        coveredVillageCodes = coveredVillageCodes == null ? List.of() : coveredVillageCodes;
        justifications = justifications == null ? Map.of() : justifications;
    }

    /** The home village first. */
    List<String> villageCodes() {
        List<String> codes = new ArrayList<>();
        codes.add(homeVillageCode);
        codes.addAll(coveredVillageCodes);
        return codes;
    }

    /** C7: several units, one lead. */
    void requireOneLead() {
        long leads = units.stream().filter(SendingUnit::lead).count();
        if (leads != 1) {
            RuleReference rule = new RuleReference(
                    "C7", Clause.of("team.rule.C7.required", 1), Clause.of("team.rule.C7.found", leads), "004:40");
            throw DomainException.rule(rule, "team.lead.one").at("/units", "team.lead.one");
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            if (!seen.add(units.get(i).unitId())) {
                throw DomainException.invalid("/units/" + i + "/unitId", "team.unit.twice");
            }
        }
    }

    void requireVillagesOnce() {
        Set<String> seen = new HashSet<>(Set.of(homeVillageCode));
        for (int i = 0; i < coveredVillageCodes.size(); i++) {
            if (!seen.add(coveredVillageCodes.get(i))) {
                throw DomainException.invalid("/coveredVillageCodes/" + i, "team.village.twice");
            }
        }
    }
}
