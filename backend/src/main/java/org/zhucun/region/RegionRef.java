package org.zhucun.region;

import java.time.LocalDate;

/**
 * 区划: one division as it was in force on a day.
 *
 * @param name official name
 * @param shortName name without the committee, as people say it
 * @param validFrom null = since before the records
 * @param validTo first day on which it is no longer in force, null = still
 */
public record RegionRef(
        String code, String name, String shortName, RegionKind kind, LocalDate validFrom, LocalDate validTo) {

    public int level() {
        return RegionCode.level(code);
    }

    public String path() {
        return RegionCode.path(code);
    }

    public String parentCode() {
        return RegionCode.parent(code);
    }

    public boolean inForce(LocalDate on) {
        return (validFrom == null || !validFrom.isAfter(on)) && (validTo == null || validTo.isAfter(on));
    }
}
