package org.zhucun.team.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.team.EndState;

/** 可办事项: what an office may do with a posting now, so that the web application repeats no rule; nothing with what was on record once. */
record PostingRights(Office office, boolean past) {
    /** Codes of counties and above have at most 6 digits. */
    private static final int COUNTY_CODE = 6;

    PostingRights(Office office) {
        this(office, false);
    }

    List<String> of(EndState endState, LocalDate arrivedOn, UUID endRequestedBy) {
        if (past) {
            return List.of();
        }
        List<String> may = new ArrayList<>();
        if (endState == null && office.may("team:edit") && arrivedOn == null) {
            may.add("arrive");
        }
        if (endState == null && office.may("posting:end")) {
            may.add("end");
        }
        if (endState == EndState.REQUESTED && mayDecide() && !office.accountId().equals(endRequestedBy)) {
            may.add("approve-end");
        }
        return may;
    }

    /** D5: the organization department of a county or above. */
    boolean mayDecide() {
        return office.role() == Role.ORGANIZATION_DEPARTMENT
                && office.may("posting:approve-end")
                && office.nodeCode().length() <= COUNTY_CODE;
    }

    /** A sending unit only asks for an end. */
    boolean onlyAsks() {
        return office.role() == Role.SENDING_UNIT;
    }
}
