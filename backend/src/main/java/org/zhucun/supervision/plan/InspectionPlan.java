package org.zhucun.supervision.plan;

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
import org.zhucun.scope.Office;
import org.zhucun.supervision.InspectionKind;

/** 督查计划: the visits of a body in a period. */
@Entity
@Table(name = "inspection_plan")
class InspectionPlan {
    private static final int MOST_DAYS = 366;

    @Id
    UUID id;

    String title;

    @Enumerated(EnumType.STRING)
    InspectionKind kind;

    UUID groupId;
    String groupName;
    LocalDate fromOn;
    LocalDate toOn;
    UUID plannedBy;
    String plannedByName;
    String bodyName;
    LocalDate cancelledOn;
    String cancelReason;
    String regionPath;
    String officePath;

    @Version
    long version;

    static InspectionPlan make(PlanCommands.MakeInspectionPlan command, Office office, String groupName) {
        if (command.to().isBefore(command.from())
                || !command.to().isBefore(command.from().plusDays(MOST_DAYS))) {
            throw DomainException.invalid("/to", "supervision.plan.period");
        }
        if (command.visits().stream()
                .anyMatch(visit ->
                        visit.on().isBefore(command.from()) || visit.on().isAfter(command.to()))) {
            throw DomainException.invalid("/visits", "supervision.plan.visit.day");
        }
        InspectionPlan plan = new InspectionPlan();
        plan.id = Ids.next();
        plan.title = command.title().strip();
        plan.kind = command.kind();
        plan.groupId = command.groupId();
        plan.groupName = groupName;
        plan.fromOn = command.from();
        plan.toOn = command.to();
        plan.plannedBy = office.accountId();
        plan.plannedByName = office.accountName();
        plan.bodyName = office.nodeName();
        plan.regionPath = office.path();
        plan.officePath = office.path();
        return plan;
    }

    void cancel(String reason, LocalDate today) {
        if (cancelledOn != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        cancelledOn = today;
        cancelReason = reason.strip();
    }
}
