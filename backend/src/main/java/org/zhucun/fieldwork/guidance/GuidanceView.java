package org.zhucun.fieldwork.guidance;

import java.time.LocalDate;
import java.util.UUID;

/** 到村指导 */
record GuidanceView(
        UUID id,
        String department,
        String villageCode,
        String villageName,
        LocalDate visitedOn,
        boolean stationingChecked,
        String notes,
        String recordedBy) {}
