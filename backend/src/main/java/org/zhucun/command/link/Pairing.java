package org.zhucun.command.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.command.EndOn;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.region.RegionRef;

/** 结对帮扶: a unit that stands by a village, for a time. It is ended, never deleted (A10). */
@Entity
@Table(name = "unit_village_pairing")
class Pairing {
    @Id
    UUID id;

    UUID unitId;
    String unitName;
    String villageCode;
    String villageName;
    LocalDate validFrom;
    LocalDate validTo;
    String endReason;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected Pairing() {}

    Pairing(OrganizationRef unit, RegionRef village, LocalDate from) {
        id = Ids.next();
        unitId = unit.id();
        unitName = unit.name();
        unitPath = unit.path();
        villageCode = village.code();
        villageName = village.shortName();
        regionPath = village.path();
        validFrom = from;
    }

    void end(EndOn command) {
        if (validTo != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (command.on().isBefore(validFrom)) {
            throw DomainException.invalid("/on", "command.before.begin");
        }
        validTo = command.on();
        endReason = command.reason();
    }
}
