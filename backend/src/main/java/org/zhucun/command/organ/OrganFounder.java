package org.zhucun.command.organ;

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

/** 组建部门: a department that keeps an organ together with others, for a time (A2). */
@Entity
@Table(name = "organ_founder")
class OrganFounder {
    @Id
    UUID id;

    UUID organId;
    UUID organizationId;
    String name;
    int place;
    LocalDate validFrom;
    LocalDate validTo;
    String endReason;
    String regionPath;

    @Version
    long version;

    protected OrganFounder() {}

    /** @param place in the order in which the document names them */
    OrganFounder(Organ organ, AddFounder command, int place) {
        this.id = Ids.next();
        this.organId = organ.id;
        this.organizationId = command.organizationId();
        this.name = command.name().strip();
        this.place = place;
        this.validFrom = command.from() == null ? organ.validFrom : command.from();
        this.regionPath = organ.regionPath;
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
