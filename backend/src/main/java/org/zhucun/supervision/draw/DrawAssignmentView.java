package org.zhucun.supervision.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 督查任务: where an inspector goes, once it is released.
 *
 * @param place in the order of drawing
 */
public record DrawAssignmentView(
        UUID id,
        UUID drawId,
        int place,
        String villageCode,
        String villageName,
        Stratum stratum,
        String inspector,
        Instant releaseAt,
        LocalDate visitFrom,
        LocalDate visitTo) {}
