package org.zhucun.incentive.batch;

/** 批次状态 */
public enum IncentiveBatchState {
    /** 起草 */
    DRAFT,
    /** 已印发 */
    ISSUED
}
