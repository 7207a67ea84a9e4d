package org.zhucun.region.village;

import java.time.LocalDate;
import java.util.UUID;

/** 相邻村视图: a village that borders on the one asked for. */
public record NeighbourView(UUID id, String code, String name, LocalDate validFrom, String source) {
    NeighbourView named(String other) {
        return new NeighbourView(id, code, other, validFrom, source);
    }
}
