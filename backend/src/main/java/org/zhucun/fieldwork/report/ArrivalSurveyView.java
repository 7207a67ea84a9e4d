package org.zhucun.fieldwork.report;

import java.time.LocalDate;
import java.util.UUID;

/** 到岗调研 */
record ArrivalSurveyView(
        UUID id,
        UUID postingId,
        String cadreName,
        String villageCode,
        String villageName,
        String shortcomings,
        String expectations,
        String priorities,
        LocalDate filedOn,
        String filedBy) {}
