package org.zhucun.fieldwork.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.region.RegionRef;

/** 帮扶项目 */
@Entity
@Table(name = "project")
class Project {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ProjectKind kind;

    String title;
    String villageCode;
    String villageName;
    UUID unitId;
    String unitName;
    BigDecimal amount;
    LocalDate startedOn;
    LocalDate completedOn;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Project() {}

    /** @param unit who carries it, or null */
    Project(ProjectCommands.RegisterProject command, RegionRef village, OrganizationRef unit) {
        id = Ids.next();
        kind = command.kind();
        title = command.title().strip();
        villageCode = village.code();
        villageName = village.shortName();
        amount = command.amount();
        startedOn = command.startedOn();
        regionPath = village.path();
        if (unit != null) {
            unitId = unit.id();
            unitName = unit.name();
            unitPath = unit.path();
        }
    }

    void complete(LocalDate on) {
        if (completedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "fieldwork.project.completed");
        }
        if (on.isBefore(startedOn)) {
            throw DomainException.invalid("/on", "fieldwork.before.begin");
        }
        completedOn = on;
    }
}
