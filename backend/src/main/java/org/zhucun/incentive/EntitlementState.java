package org.zhucun.incentive;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 兑现状态: how a debt stands on a day. {@link #SQL} and {@link #of} say the same, once for a filter and once for an item. */
public enum EntitlementState {
    /** 应兑现 */
    DUE,
    /** 已兑现 */
    DELIVERED,
    /** 兑现不足 */
    SHORT,
    /** 逾期未兑现 */
    OVERDUE,
    /** 已取消 */
    CANCELLED;

    /** On the day of both parameters; {@code e} is the entitlement, {@code d} what was delivered until that day. */
    static final String SQL = """
            case when e.cancelled_on <= ? then 'CANCELLED'
                 when d.on_day is null then case when e.due_by < ? then 'OVERDUE' else 'DUE' end
                 when coalesce(d.amount, 0) >= coalesce(e.amount_due, 0) then 'DELIVERED'
                 else 'SHORT' end""";

    static EntitlementState of(Entitlement entitlement, LocalDate day) {
        if (entitlement.cancelledOn != null && !entitlement.cancelledOn.isAfter(day)) {
            return CANCELLED;
        }
        if (entitlement.deliveredOn == null) {
            return entitlement.dueBy.isBefore(day) ? OVERDUE : DUE;
        }
        return orZero(entitlement.deliveredAmount).compareTo(orZero(entitlement.amountDue)) >= 0 ? DELIVERED : SHORT;
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
