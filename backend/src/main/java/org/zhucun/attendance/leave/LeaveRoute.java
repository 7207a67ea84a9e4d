package org.zhucun.attendance.leave;

import java.math.BigDecimal;

/**
 * 审批路径: which level decides a leave and by what count.
 *
 * @param days of this request
 * @param workdays those of them that are worked
 * @param mergedDays together with the leaves that run into it
 * @param townshipFirst whether the township agrees before the county decides
 * @param basis the parameter with its source
 */
record LeaveRoute(
        BigDecimal days,
        BigDecimal workdays,
        BigDecimal mergedDays,
        LeaveApprover approver,
        boolean townshipFirst,
        String basis) {

    static BigDecimal halves(int halves) {
        return BigDecimal.valueOf(halves * 5L, 1);
    }
}
