package org.zhucun.command.organ;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;

/** 名称沿革: what an organ was called from a day to before another. */
@Entity
@Table(name = "organ_name")
class OrganName {
    @Id
    UUID id;

    UUID organId;
    String name;
    String ground;
    LocalDate validFrom;
    LocalDate validTo;
    String regionPath;

    @Version
    long version;

    protected OrganName() {}

    OrganName(Organ organ, String name, String ground, LocalDate from) {
        this.id = Ids.next();
        this.organId = organ.id;
        this.name = name.strip();
        this.ground = ground;
        this.validFrom = from;
        this.regionPath = organ.regionPath;
    }

    /** The day before is its last: a transfer on its very first day would leave a name that never was. */
    void close(LocalDate on) {
        if (!on.isAfter(validFrom)) {
            throw DomainException.invalid("/on", "command.transfer.early");
        }
        validTo = on;
    }
}
