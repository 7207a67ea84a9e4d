package org.zhucun.region.village;

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

/** 类别记录: a village in a category from a day on, until it ends. */
@Entity
@Table(name = "village_category")
class CategoryEntry {
    @Id
    private UUID id;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private VillageCategory category;

    private LocalDate validFrom;
    private LocalDate validTo;
    private String source;
    private String regionPath;

    @Version
    private long version;

    CategoryEntry() {}

    CategoryEntry(RegionRef village, AssignCategory command) {
        id = Ids.next();
        villageCode = village.code();
        category = command.category();
        validFrom = command.validFrom();
        source = command.source().strip();
        regionPath = village.path();
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

    boolean isOf(String village) {
        return villageCode.equals(village);
    }

    long version() {
        return version;
    }

    CategoryView view() {
        return new CategoryView(id, category, validFrom, validTo, source, version);
    }
}
