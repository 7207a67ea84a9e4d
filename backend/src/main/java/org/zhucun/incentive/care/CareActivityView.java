package org.zhucun.incentive.care;

import java.time.LocalDate;
import java.util.UUID;

/** 关爱活动: one talk with, or visit to, one cadre. */
public record CareActivityView(
        UUID id,
        CareActivityKind kind,
        LocalDate on,
        String byName,
        String byPosition,
        UUID cadreId,
        String cadreName,
        String villageName) {}
