package org.zhucun.region.village;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 相邻: two villages border on each other from a day on; kept once, the smaller code first (rule C4). */
@Entity
@Table(name = "village_adjacency")
class Adjacency {
    @Id
    private UUID id;

    private String villageCode;
    private String neighbour;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String source;
    private String regionPath;

    @Version
    private long version;

    Adjacency() {}

    /** Lies in the jurisdiction of the village it was recorded for, also when the neighbour belongs to another county. */
    Adjacency(RegionRef village, RegionRef other, NameNeighbour command) {
        int order = village.code().compareTo(other.code());
        if (order == 0) {
            throw DomainException.invalid("/neighbourCode", "region.village.itself");
        }
        id = Ids.next();
        villageCode = order < 0 ? village.code() : other.code();
        neighbour = order < 0 ? other.code() : village.code();
        validFrom = command.validFrom();
        source = command.source().strip();
        regionPath = village.path();
    }

    NeighbourView view(RegionRef other) {
        return new NeighbourView(id, other.code(), other.shortName(), validFrom, source);
    }
}
