package org.zhucun.attendance.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.attendance.leave.annual.LeaveBalanceView;

/**
 * 请假人情况: what the approver of one request has to know of the person.
 *
 * @param onPostSince first day of the stay
 * @param balance annual leave of the year in which the leave begins
 * @param leaves his other leaves since the year before, newest first
 */
record LeaveSubject(
        UUID cadreId,
        String cadreName,
        String unitName,
        String villageName,
        LocalDate onPostSince,
        LeaveBalanceView balance,
        List<LeaveView> leaves) {}
