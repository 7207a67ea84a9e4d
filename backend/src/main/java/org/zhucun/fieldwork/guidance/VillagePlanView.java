package org.zhucun.fieldwork.guidance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 村发展规划
 *
 * @param current whether no later version is there
 */
record VillagePlanView(
        UUID id,
        String villageCode,
        String villageName,
        int versionNo,
        String title,
        String summary,
        String teamName,
        LocalDate adoptedOn,
        String recordedBy,
        boolean current) {}
