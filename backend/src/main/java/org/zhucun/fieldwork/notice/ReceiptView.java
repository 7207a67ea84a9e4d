package org.zhucun.fieldwork.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/** 签收: of one township. */
record ReceiptView(
        UUID id,
        UUID noticeId,
        String title,
        boolean onPost,
        LocalDate dueOn,
        String regionCode,
        String regionName,
        LocalDate acknowledgedOn,
        String acknowledgedBy,
        boolean overdue,
        long version,
        List<String> may)
        implements Versioned {}
