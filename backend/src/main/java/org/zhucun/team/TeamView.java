package org.zhucun.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.team.posting.PostingView;

/**
 * 工作队视图: a team as an office sees it.
 *
 * @param headcount persons on post today, not roles (C8)
 * @param members who is or will be in it, as far as the office sees their postings; only on its own page
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

    TeamView with(List<PostingView> postings) {
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
                version,
                may);
    }
}
