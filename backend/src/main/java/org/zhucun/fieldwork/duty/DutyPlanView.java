package org.zhucun.fieldwork.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 职责计划: as an office sees it.
 *
 * @param covered duties that have a measure
 * @param measures only where one plan is read
 */
record DutyPlanView(
        UUID id,
        UUID teamId,
        String teamName,
        int year,
        PlanState state,
        LocalDate submittedOn,
        String submittedBy,
        List<DutyArea> covered,
        int measureCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<DutyMeasure> measures,
        long version,
        List<String> may)
        implements Versioned {

    /** 措施 */
    record DutyMeasure(DutyArea duty, String measure, LocalDate dueOn) {}

    DutyPlanView with(List<DutyMeasure> all) {
        return new DutyPlanView(
                id, teamId, teamName, year, state, submittedOn, submittedBy, covered, measureCount, all, version, may);
    }
}
