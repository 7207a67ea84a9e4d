package org.zhucun.fieldwork.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.kernel.Yuan;

/** 帮扶项目: as an office sees it. */
record ProjectView(
        UUID id,
        ProjectKind kind,
        String title,
        String villageCode,
        String villageName,
        UUID unitId,
        String unitName,
        @Yuan BigDecimal amount,
        LocalDate startedOn,
        LocalDate completedOn,
        long version,
        List<String> may)
        implements Versioned {}
