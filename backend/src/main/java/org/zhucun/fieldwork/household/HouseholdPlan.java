package org.zhucun.fieldwork.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 一户一策: drafted, reviewed level by level, approved; a later version supersedes it. */
@Entity
@Table(name = "household_plan")
class HouseholdPlan {
    @Id
    UUID id;

    UUID householdId;
    int year;
    int versionNo;

    @Enumerated(EnumType.STRING)
    HouseholdPlanState state = HouseholdPlanState.DRAFT;

    byte[] contentCipher;
    int causes;
    int measures;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] chain = {};

    int step;
    int round;
    UUID draftedBy;
    String draftedByName;
    LocalDate draftedOn;
    String draftedRole;
    String draftedPath;
    LocalDate submittedOn;
    LocalDate approvedOn;
    String regionPath;

    @Version
    long version;

    protected HouseholdPlan() {}

    HouseholdPlan(UUID household, String regionPath, int year, int versionNo) {
        id = Ids.next();
        householdId = household;
        this.regionPath = regionPath;
        this.year = year;
        this.versionNo = versionNo;
    }

    void draftedBy(Office office, LocalDate on) {
        draftedBy = office.accountId();
        draftedByName = office.accountName();
        draftedOn = on;
        draftedRole = office.role().name();
        draftedPath = office.path();
    }

    void write(byte[] sealed, PlanContent content) {
        require(HouseholdPlanState.DRAFT);
        contentCipher = sealed;
        causes = content.causes().size();
        measures = content.measures().size();
    }

    /** 送审: a new round, in which nothing of an earlier one counts. */
    void submit(List<String> levels, LocalDate on) {
        require(HouseholdPlanState.DRAFT);
        chain = levels.toArray(String[]::new);
        round++;
        step = 0;
        submittedOn = on;
        state = HouseholdPlanState.IN_REVIEW;
    }

    /** The level that has to say next. */
    ReviewLevel awaits() {
        require(HouseholdPlanState.IN_REVIEW);
        return ReviewLevel.valueOf(chain[step]);
    }

    void decide(ReviewDecision decision, LocalDate on) {
        require(HouseholdPlanState.IN_REVIEW);
        if (decision == ReviewDecision.REJECTED) {
            state = HouseholdPlanState.DRAFT;
            step = 0;
            return;
        }
        step++;
        if (step == chain.length) {
            state = HouseholdPlanState.APPROVED;
            approvedOn = on;
        }
    }

    void supersede() {
        require(HouseholdPlanState.APPROVED);
        state = HouseholdPlanState.SUPERSEDED;
    }

    void require(HouseholdPlanState wanted) {
        if (state != wanted) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "fieldwork.household.plan.state");
        }
    }
}
