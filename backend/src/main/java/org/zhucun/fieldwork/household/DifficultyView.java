package org.zhucun.fieldwork.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 困难问题: as an office sees it. */
record DifficultyView(
        UUID id,
        DifficultyKind kind,
        String matter,
        String villageCode,
        String villageName,
        LocalDate reportedOn,
        LocalDate solvedOn,
        String solution,
        long version,
        List<String> may)
        implements Versioned {}
