package org.zhucun.supervision.desk;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 查询结果
 *
 * @param label number or title
 * @param said facts, summary or the name of the deed
 * @param target whom it is about, or who did it
 * @param version of the row as it was counted
 */
public record DeskHit(
        DeskKind kind,
        UUID id,
        String label,
        String said,
        String target,
        String regionCode,
        LocalDate on,
        String state,
        String category,
        String severity,
        long version) {}
