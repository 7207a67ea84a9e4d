package org.zhucun.region.village;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 村部坐标: where a village's office stood from a day on. */
@Entity
class VillagePoint {
    @Id
    private UUID id;

    private String villageCode;
    private BigDecimal lon;
    private BigDecimal lat;

    @Enumerated(EnumType.STRING)
    private CoordinateSystem crs;

    private LocalDate validFrom;
    private LocalDate validTo;
    private String regionPath;

    @Version
    private long version;

    VillagePoint() {}

    VillagePoint(RegionRef village, SetPoint command, LocalDate from) {
        id = Ids.next();
        villageCode = village.code();
        validFrom = from;
        regionPath = village.path();
        correct(command);
    }

    /** The same day's correction; from another day on a new point follows. */
    void correct(SetPoint command) {
        lon = command.lon();
        lat = command.lat();
        crs = command.crs();
    }

    boolean begins(LocalDate on) {
        return !validFrom.isBefore(on);
    }

    void end(LocalDate on) {
        validTo = on;
    }

    long version() {
        return version;
    }

    PointView view() {
        return new PointView(id, lon, lat, crs, validFrom, version);
    }
}
