package org.zhucun.incentive.payment;

/** 发放类别: what money the county's finance pays by a file. */
public enum PaymentKind {
    /** 生活补助 */
    LIVING_ALLOWANCE,
    /** 工作经费 */
    WORK_FUND,
    /** 抚恤救助 */
    RELIEF
}
