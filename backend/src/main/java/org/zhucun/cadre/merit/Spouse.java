package org.zhucun.cadre.merit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.cadre.CadreRef;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;

/** 配偶记录: two cadres are married to one another from a day on. */
@Entity
@Table(name = "cadre_spouse")
class Spouse {
    @Id
    private UUID id;

    private UUID cadreId;
    private UUID spouseId;
    private LocalDate since;
    private LocalDate endedOn;
    private String regionPath;
    private String unitPath;

    @Version
    private long version;

    Spouse() {}

    Spouse(CadreRef cadre, UUID spouseId, LocalDate since) {
        id = Ids.next();
        cadreId = cadre.id();
        this.spouseId = spouseId;
        this.since = since;
        regionPath = cadre.managingRegionPath();
        unitPath = cadre.unitPath();
    }

    void end(LocalDate on) {
        if (on.isBefore(since)) {
            throw DomainException.invalid("/since", "cadre.spouse.end");
        }
        endedOn = on;
    }
}
