package org.zhucun.fieldwork.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.kernel.Yuan;

/** 帮扶资金: as an office sees it. */
record FundView(
        UUID id,
        FundKind kind,
        @Yuan BigDecimal amount,
        UUID unitId,
        String unitName,
        String villageCode,
        String villageName,
        LocalDate receivedOn,
        String purpose,
        LocalDate withdrawnOn,
        String withdrawnReason,
        long version,
        List<String> may)
        implements Versioned {}
