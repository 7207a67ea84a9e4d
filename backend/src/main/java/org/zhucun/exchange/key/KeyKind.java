package org.zhucun.exchange.key;

/** 编号种类: what a number of another system stands for. */
public enum KeyKind {
    /** 干部 */
    CADRE,
    /** 机构 */
    ORGANIZATION,
    /** 工作队 */
    TEAM,
    /** 任职 */
    POSTING,
    /** 待遇兑现: one delivery of what is owed */
    ENTITLEMENT,
    /** 培训班 */
    TRAINING,
    /** 督查问题 */
    FINDING,
    /** 激励 */
    INCENTIVE
}
