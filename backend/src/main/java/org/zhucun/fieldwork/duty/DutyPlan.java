package org.zhucun.fieldwork.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.TeamRef;

/** 职责计划: the measures of a team's year, its own until they are submitted. */
@Entity
@Table(name = "duty_plan")
class DutyPlan {
    @Id
    UUID id;

    UUID teamId;
    String teamName;
    int year;

    @Enumerated(EnumType.STRING)
    PlanState state = PlanState.DRAFT;

    LocalDate submittedOn;
    String submittedBy;
    String regionPath;

    @Version
    long version;

    protected DutyPlan() {}

    DutyPlan(TeamRef team, int year) {
        id = Ids.next();
        teamId = team.id();
        teamName = team.name();
        this.year = year;
        regionPath = team.regionPath();
    }

    void requireDraft() {
        if (state != PlanState.DRAFT) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "fieldwork.plan.submitted");
        }
    }

    void submit(LocalDate on, String by) {
        requireDraft();
        state = PlanState.SUBMITTED;
        submittedOn = on;
        submittedBy = by;
    }
}
