package org.zhucun.fieldwork.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 跟踪管理记录: as an office sees it. */
record TrackingView(
        UUID id,
        TrackingKind kind,
        UUID unitId,
        String unitName,
        String villageCode,
        String villageName,
        LocalDate on,
        String who,
        String matter,
        LocalDate withdrawnOn,
        String withdrawnReason,
        String recordedBy,
        List<String> may,
        long version)
        implements Versioned {}
