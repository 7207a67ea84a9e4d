package org.zhucun.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 队伍服务的村: since when a team serves a village. */
@Entity
@Table(name = "team_village")
class TeamVillage {
    /** 驻点村, 帮带村 */
    enum Role {
        HOME,
        COVERED
    }

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    WorkTeam team;

    String villageCode;
    String villageName;

    @Enumerated(EnumType.STRING)
    Role role;

    LocalDate validFrom;
    LocalDate validTo;
    String regionPath;

    @Version
    long version;

    protected TeamVillage() {}

    TeamVillage(WorkTeam team, RegionRef village, Role role, LocalDate from) {
        id = Ids.next();
        this.team = team;
        villageCode = village.code();
        villageName = village.shortName();
        this.role = role;
        regionPath = team.regionPath;
        validFrom = from;
    }

    /** Closes the period; true when nothing of it remains. */
    boolean close(LocalDate from) {
        validTo = from;
        return !validFrom.isBefore(from);
    }
}
