package org.zhucun.region.village;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 产业记录: something a village lives on, from a day on. */
@Entity
class VillageIndustry {
    @Id
    private UUID id;

    private String villageCode;
    private String industry;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String source;
    private String regionPath;

    @Version
    private long version;

    VillageIndustry() {}

    VillageIndustry(RegionRef village, String industry, String source, LocalDate from) {
        id = Ids.next();
        villageCode = village.code();
        this.industry = industry;
        this.source = source.strip();
        validFrom = from;
        regionPath = village.path();
    }

    String industry() {
        return industry;
    }

    boolean begins(LocalDate on) {
        return !validFrom.isBefore(on);
    }

    void end(LocalDate on) {
        validTo = on;
    }
}
