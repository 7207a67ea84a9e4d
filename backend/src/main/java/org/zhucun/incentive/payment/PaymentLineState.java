package org.zhucun.incentive.payment;

/** 明细状态 */
public enum PaymentLineState {
    /** 待发放 */
    OPEN,
    /** 已发放 */
    PAID,
    /** 已退回 */
    RETURNED,
    /** 随批次作废 */
    DISCARDED
}
