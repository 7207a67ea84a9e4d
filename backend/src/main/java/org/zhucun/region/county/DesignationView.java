package org.zhucun.region.county;

import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 县的类别: as every office sees it. */
record DesignationView(
        UUID id,
        String countyCode,
        CountyCategory category,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        long version)
        implements Versioned {

    static DesignationView of(Designation one) {
        return new DesignationView(
                one.id, one.countyCode, one.category, one.validFrom, one.validTo, one.source, one.version);
    }
}
