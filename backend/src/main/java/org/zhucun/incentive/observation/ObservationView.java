package org.zhucun.incentive.observation;

import java.time.LocalDate;
import java.util.UUID;

/** 考察记录: with its words. */
record ObservationView(
        UUID id,
        UUID cadreId,
        String cadreName,
        String villageName,
        ObservationOccasion occasion,
        LocalDate on,
        String text,
        String notedBy,
        String officeName) {}
