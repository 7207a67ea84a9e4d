package org.zhucun.selection;

import java.util.List;
import java.util.UUID;

/** 村的需求: as the parts of this room see it. */
public record NeedRef(
        UUID id,
        UUID batchId,
        String villageCode,
        String villageName,
        boolean firstSecretary,
        boolean captain,
        int members,
        List<String> industries,
        List<String> traits,
        String regionPath) {

    /** Seats of a kind. */
    public int seats(Seat seat) {
        return seat == Seat.MEMBER ? members : firstSecretary || captain ? 1 : 0;
    }
}
