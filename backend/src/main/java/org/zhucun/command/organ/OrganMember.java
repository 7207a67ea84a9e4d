package org.zhucun.command.organ;

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

/** 组成人员: somebody's seat in an organ, from a day on (A1, A8). */
@Entity
@Table(name = "organ_member")
class OrganMember {
    @Id
    UUID id;

    UUID organId;

    @Enumerated(EnumType.STRING)
    MemberRole role;

    String personName;
    String position;

    @Enumerated(EnumType.STRING)
    HeldPost post;

    String treatment;
    LocalDate validFrom;
    LocalDate validTo;
    String regionPath;

    @Version
    long version;

    protected OrganMember() {}

    OrganMember(Organ organ, SeatMember command) {
        this.id = Ids.next();
        this.organId = organ.id;
        this.role = command.role();
        this.personName = command.personName().strip();
        this.position = command.position().strip();
        this.post = command.post();
        this.treatment = command.treatment();
        this.validFrom = command.from();
        this.regionPath = organ.regionPath;
    }

    void leave(LocalDate on) {
        if (validTo != null) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        if (on.isBefore(validFrom)) {
            throw DomainException.invalid("/on", "command.before.begin");
        }
        validTo = on;
    }
}
