package org.zhucun.fieldwork.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.kernel.Yuan;

/**
 * 工作经费: as an office sees it.
 *
 * @param balance what a handover passes on
 */
record WorkFundView(
        UUID id,
        UUID teamId,
        String teamName,
        int year,
        @Yuan BigDecimal budget,
        @Yuan BigDecimal used,
        @Yuan BigDecimal balance,
        long version,
        List<String> may)
        implements Versioned {}
