package org.zhucun.incentive.entitlement;

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

    /** On the day of both parameters; {@code e} is the entitlement, {@code d} what was delivered and changed until that day. */
    static final String SQL = """
            case when e.cancelled_on <= ? then 'CANCELLED'
                 when e.amount_due is null and d.on_day is not null then 'DELIVERED'
                 when coalesce(d.amount, 0) >= e.amount_due + d.moved then 'DELIVERED'
                 when d.on_day is not null then 'SHORT'
                 when e.due_by < ? then 'OVERDUE'
                 else 'DUE' end""";

    static EntitlementState of(Entitlement entitlement, LocalDate day) {
        if (entitlement.cancelledOn != null && !entitlement.cancelledOn.isAfter(day)) {
            return CANCELLED;
        }
        boolean settled = entitlement.amountDue == null
                ? entitlement.deliveredOn != null
                : entitlement.balance().signum() <= 0;
        if (settled) {
            return DELIVERED;
        }
        if (entitlement.deliveredOn != null) {
            return SHORT;
        }
        return entitlement.dueBy.isBefore(day) ? OVERDUE : DUE;
    }
}
