package org.zhucun.team;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.organization.OrganizationRef;

/** 队伍的派出单位: since when a unit sends to a team. */
@Entity
@Table(name = "team_unit")
class TeamUnit {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    WorkTeam team;

    UUID unitId;
    String unitName;
    LocalDate validFrom;
    LocalDate validTo;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected TeamUnit() {}

    TeamUnit(WorkTeam team, OrganizationRef unit, LocalDate from) {
        id = Ids.next();
        this.team = team;
        unitId = unit.id();
        unitName = unit.name();
        unitPath = unit.path();
        regionPath = team.regionPath;
        validFrom = from;
    }

    /** Closes the period; true when nothing of it remains. */
    boolean close(LocalDate from) {
        validTo = from;
        return !validFrom.isBefore(from);
    }
}
