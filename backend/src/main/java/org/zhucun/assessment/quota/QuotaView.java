package org.zhucun.assessment.quota;

import java.math.BigDecimal;
import org.zhucun.assessment.year.ObjectKind;

/**
 * 优秀名额
 *
 * @param headcount how many are assessed
 * @param percent the share of the document, null where none limits it
 * @param source document and clause
 * @param quota how many may be excellent, rounded down
 * @param excellent how many are
 * @param proposed how many more are proposed to be
 */
public record QuotaView(
        ObjectKind objectKind,
        QuotaCategory category,
        int headcount,
        BigDecimal percent,
        String source,
        Integer quota,
        int excellent,
        int proposed) {}
