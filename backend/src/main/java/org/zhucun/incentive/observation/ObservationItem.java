package org.zhucun.incentive.observation;

import java.time.LocalDate;
import java.util.UUID;

/** 考察记录: one line of a list, without the words. */
record ObservationItem(
        UUID id,
        UUID cadreId,
        String cadreName,
        String villageName,
        ObservationOccasion occasion,
        LocalDate on,
        String notedBy,
        String officeName) {}
