package org.zhucun.command.link;

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

/** 联系包抓: somebody who contacts or follows a place or a team, for a time. */
@Entity
@Table(name = "contact")
class Contact {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ContactKind kind;

    String personName;
    String position;

    @Enumerated(EnumType.STRING)
    ContactTarget targetKind;

    String regionCode;
    UUID teamId;
    String targetName;
    LocalDate validFrom;
    LocalDate validTo;
    String endReason;
    String regionPath;

    @Version
    long version;

    protected Contact() {}

    Contact(AssignContact command) {
        if (command.kind() == ContactKind.ORG_OFFICER
                && command.targetKind() != ContactTarget.TOWNSHIP
                && command.targetKind() != ContactTarget.TEAM) {
            throw DomainException.invalid("/targetKind", "command.contact.officer");
        }
        id = Ids.next();
        kind = command.kind();
        personName = command.personName().strip();
        position = command.position().strip();
        targetKind = command.targetKind();
        teamId = command.teamId();
        validFrom = command.from();
    }

    /** Where it lies: a team lies where its home village lies. */
    void aimAt(RegionRef place, String name) {
        if (place.level() != targetKind.level()) {
            throw DomainException.invalid("/regionCode", "command.contact.target");
        }
        regionCode = place.code();
        regionPath = place.path();
        targetName = name;
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
