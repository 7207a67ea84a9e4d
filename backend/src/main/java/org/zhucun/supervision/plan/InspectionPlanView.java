package org.zhucun.supervision.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.supervision.InspectionKind;

/**
 * 督查计划
 *
 * @param planned how many visits it has
 * @param held how many of them were held
 * @param visits only where one plan is asked for
 * @param warnings villages that are visited more often in a week than allowed
 */
public record InspectionPlanView(
        UUID id,
        String title,
        InspectionKind kind,
        UUID groupId,
        String groupName,
        String body,
        LocalDate from,
        LocalDate to,
        String plannedBy,
        LocalDate cancelledOn,
        String cancelReason,
        long planned,
        long held,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PlannedVisit> visits,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<VillageLoad> warnings,
        List<String> may,
        long version)
        implements Versioned {

    /**
     * 计划督查
     *
     * @param held whether the body visited the village in the plan's period
     */
    public record PlannedVisit(
            String villageCode, String villageName, LocalDate on, List<String> inspectors, boolean held) {}
}
