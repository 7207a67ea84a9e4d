package org.zhucun.command.organ;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.command.EndOn;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionRef;

/** 机构: a body of the organization of a region, whatever it is called at a time. */
@Entity
@Table(name = "organ")
class Organ {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    OrganKind kind;

    String regionCode;
    UUID parentId;
    String task;
    LocalDate validFrom;
    LocalDate validTo;
    String endReason;
    String regionPath;

    @Version
    long version;

    protected Organ() {}

    Organ(FoundOrgan command, RegionRef region) {
        if (!command.kind().fits(region.level())) {
            throw DomainException.invalid("/regionCode", "command.organ.level");
        }
        id = Ids.next();
        kind = command.kind();
        regionCode = region.code();
        regionPath = region.path();
        parentId = command.parentId();
        task = command.task();
        validFrom = command.from();
    }

    void end(EndOn command) {
        requireThere();
        requireLater(command.on());
        validTo = command.on();
        endReason = command.reason();
    }

    /** Nothing changes of an organ that is no more. */
    void requireThere() {
        if (validTo != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "command.organ.ended");
        }
    }

    /** A day of its own life: nobody sits in an organ before it was founded. */
    void requireSince(String at, LocalDate day) {
        requireThere();
        if (day.isBefore(validFrom)) {
            throw DomainException.invalid(at, "command.before.founding");
        }
    }

    private void requireLater(LocalDate day) {
        if (day.isBefore(validFrom)) {
            throw DomainException.invalid("/on", "command.before.founding");
        }
    }
}
