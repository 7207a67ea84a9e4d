package org.zhucun.region.county;

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
import org.zhucun.region.RegionRef;

/** 认定: a county in a category from a day on, until it ends. */
@Entity
@Table(name = "county_category")
class Designation {
    @Id
    UUID id;

    String countyCode;

    @Enumerated(EnumType.STRING)
    CountyCategory category;

    String source;
    LocalDate validFrom;
    LocalDate validTo;
    String regionPath;

    @Version
    long version;

    protected Designation() {}

    Designation(RegionRef county, DesignateCounty command) {
        id = Ids.next();
        countyCode = county.code();
        regionPath = county.path();
        category = command.category();
        source = command.source().strip();
        validFrom = command.validFrom();
    }

    void end(LocalDate on) {
        if (validTo != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "region.village.ended");
        }
        if (!on.isAfter(validFrom)) {
            throw DomainException.invalid("/on", "region.village.end");
        }
        validTo = on;
    }
}
