package org.zhucun.fieldwork.guidance;

import java.time.LocalDate;
import java.util.UUID;

/** 政策宣传 */
record PublicityView(
        UUID id,
        PublicityKind kind,
        String title,
        String regionCode,
        String regionName,
        LocalDate heldOn,
        int audienceCount,
        String recordedBy) {}
