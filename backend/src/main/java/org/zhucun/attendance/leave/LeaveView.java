package org.zhucun.attendance.leave;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.attendance.Half;
import org.zhucun.kernel.Versioned;

/**
 * 请假单视图.
 *
 * @param days natural days away
 * @param workdays those of them that are worked
 * @param mergedDays together with the leaves that run into it, by which the level is found
 * @param townshipFirst whether the township agrees before the county decides
 * @param endorsedBy who agreed for the township
 * @param approverBasis the parameter with its source
 * @param note of the decision
 * @param returnedOn first day back on post
 * @param lateDays days after the last one without a return
 * @param alarm 逾期未销假 as a sentence, null unless overdue
 */
record LeaveView(
        UUID id,
        UUID cadreId,
        String cadreName,
        UUID postingId,
        String villageName,
        LeaveKind kind,
        LocalDate from,
        Half fromHalf,
        LocalDate to,
        Half toHalf,
        BigDecimal days,
        BigDecimal workdays,
        BigDecimal mergedDays,
        String reason,
        LeaveState state,
        LeaveApprover approver,
        String approverBasis,
        boolean townshipFirst,
        String endorsedBy,
        String endorsedOffice,
        Instant endorsedAt,
        String endorsementNote,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        String decidedOffice,
        Instant decidedAt,
        String note,
        LocalDate returnedOn,
        int lateDays,
        boolean overdue,
        LocalDate overdueSince,
        String alarm,
        long version,
        List<String> may)
        implements Versioned {}
