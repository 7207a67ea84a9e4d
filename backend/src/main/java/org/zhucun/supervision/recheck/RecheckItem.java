package org.zhucun.supervision.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 样本问题: one finding of a sample.
 *
 * @param place its place in the draw, from 1
 */
record RecheckItem(
        UUID id,
        UUID findingId,
        String number,
        String target,
        int place,
        RecheckResult result,
        String note,
        String checkedBy,
        LocalDate checkedOn,
        long version,
        List<String> may)
        implements Versioned {}
