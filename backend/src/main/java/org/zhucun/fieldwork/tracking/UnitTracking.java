package org.zhucun.fieldwork.tracking;

import jakarta.persistence.Column;
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
import org.zhucun.organization.OrganizationRef;
import org.zhucun.region.RegionRef;
import org.zhucun.scope.Office;

/** 跟踪管理记录: that a unit came to a village, or heard the report of its people there. */
@Entity
@Table(name = "unit_tracking_record")
class UnitTracking {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    TrackingKind kind;

    UUID unitId;
    String unitName;
    String villageCode;
    String villageName;

    @Column(name = "on_day")
    LocalDate on;

    String who;
    String matter;
    LocalDate withdrawnOn;
    String withdrawnReason;
    String recordedByName;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected UnitTracking() {}

    UnitTracking(TrackingCommands.RecordTracking said, OrganizationRef unit, RegionRef village, Office by) {
        id = Ids.next();
        kind = said.kind();
        unitId = unit.id();
        unitName = unit.name();
        villageCode = village.code();
        villageName = village.shortName();
        on = said.on();
        who = said.who().strip();
        matter = said.matter().strip();
        recordedByName = by.accountName();
        regionPath = village.path();
        unitPath = unit.path();
    }

    void withdraw(LocalDate day, String reason) {
        if (withdrawnOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "fieldwork.tracking.withdrawn");
        }
        withdrawnOn = day;
        withdrawnReason = reason.strip();
    }
}
