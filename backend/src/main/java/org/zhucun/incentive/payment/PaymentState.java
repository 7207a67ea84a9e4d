package org.zhucun.incentive.payment;

/** 批次状态 */
public enum PaymentState {
    /** 草稿 */
    DRAFT,
    /** 已报送财政 */
    SENT,
    /** 已全部发放 */
    CONFIRMED,
    /** 部分退回 */
    PARTLY_RETURNED,
    /** 已作废 */
    DISCARDED
}
