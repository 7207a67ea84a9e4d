package org.zhucun.selection.nomination;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 可办事项: what an office may do with a nomination in its state. */
record NominationRights(Office office) {

    List<String> of(NominationRow row, List<NominationView.ReviewView> reviews) {
        List<String> may = new ArrayList<>();
        boolean live = row.state() == NominationState.PENDING || row.state() == NominationState.REVIEWED;
        if (live && office.may("selection:nominate")) {
            may.add("withdraw");
        }
        if (row.state() == NominationState.PENDING && mayReview(row, reviews)) {
            may.add("review");
        }
        if (row.state() == NominationState.REVIEWED && office.may("selection:decide")) {
            may.add("decide");
        }
        return may;
    }

    /** Each department once, and nobody examines whom he has nominated himself. */
    private boolean mayReview(NominationRow row, List<NominationView.ReviewView> reviews) {
        if (!office.may("selection:review") || office.accountId().equals(row.nominatedBy())) {
            return false;
        }
        boolean hr = office.role() == Role.HUMAN_RESOURCES;
        return reviews.stream().noneMatch(review -> (review.department() == Department.HUMAN_RESOURCES) == hr);
    }
}
