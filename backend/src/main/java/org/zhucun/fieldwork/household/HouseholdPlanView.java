package org.zhucun.fieldwork.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 一户一策: as an office sees it.
 *
 * @param awaits number of the level that has to say next, null where none has
 * @param causes only where one plan is read or its draft changed, as measures and reviews
 */
record HouseholdPlanView(
        UUID id,
        UUID householdId,
        String villageName,
        String householdNumber,
        int year,
        int versionNo,
        HouseholdPlanState state,
        Integer awaits,
        ReviewLevel awaitsLevel,
        List<ReviewLevel> chain,
        int causeCount,
        int measureCount,
        String draftedBy,
        LocalDate submittedOn,
        LocalDate approvedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PovertyCause> causes,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> measures,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PlanReview> reviews,
        long version,
        List<String> may)
        implements Versioned {

    /**
     * 审核记录
     *
     * @param counts whether it still does: what was said before a plan was sent back does not
     */
    record PlanReview(
            int round,
            int step,
            ReviewLevel level,
            ReviewDecision decision,
            String note,
            String reviewer,
            LocalDate decidedOn,
            boolean counts) {}

    HouseholdPlanView with(PlanContent content, List<PlanReview> said) {
        return new HouseholdPlanView(
                id,
                householdId,
                villageName,
                householdNumber,
                year,
                versionNo,
                state,
                awaits,
                awaitsLevel,
                chain,
                causeCount,
                measureCount,
                draftedBy,
                submittedOn,
                approvedOn,
                content.causes(),
                content.measures(),
                said,
                version,
                may);
    }
}
