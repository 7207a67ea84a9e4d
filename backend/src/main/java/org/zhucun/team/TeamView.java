package org.zhucun.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.team.posting.PostingView;
import org.zhucun.team.staffing.TeamSize;

/**
 * 工作队视图: a team as an office sees it.
 *
 * @param headcount persons on post today, not roles (C8)
 * @param members who is or will be in it, as far as the office sees their postings; only on its own page
 * @param size beside what the strictest category of the home village asks for; only on its own page
 * @param hints rules that only hint and are not followed; only on its own page
 * @param may what this office may do with it now: edit, dissolve, post
 */
public record TeamView(
        UUID id,
        String name,
        HomeVillage homeVillage,
        List<CoveredVillage> covered,
        SendLevel sendLevel,
        List<Unit> units,
        LocalDate establishedOn,
        LocalDate dissolvedOn,
        long headcount,
        Person captain,
        Person firstSecretary,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PostingView> members,
        @JsonInclude(JsonInclude.Include.NON_NULL) TeamSize size,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<TeamHint> hints,
        long version,
        List<String> may)
        implements Versioned {

    /**
     * @param fullName all names from the province down
     */
    public record HomeVillage(String code, String name, String fullName) {}

    public record CoveredVillage(String code, String name) {}

    /**
     * @param lead whether it is the unit in the lead (牵头单位)
     */
    public record Unit(UUID unitId, String unitName, boolean lead) {}

    public record Person(UUID cadreId, String name) {}

    /**
     * 提示: a rule that only hints (PREFER) and is not followed, e.g. C2.
     */
    public record TeamHint(String rule, String sentence, String required, String found, String source) {}

    TeamView with(List<PostingView> postings, TeamSize measured, List<TeamHint> said) {
        return new TeamView(
                id,
                name,
                homeVillage,
                covered,
                sendLevel,
                units,
                establishedOn,
                dissolvedOn,
                headcount,
                captain,
                firstSecretary,
                postings,
                measured,
                said,
                version,
                may);
    }
}
