package org.zhucun.insight.figure;

/** 指标类型 */
public enum FigureKind {
    /** 数量 */
    COUNT,
    /** 占比: numerator within the denominator. */
    SHARE,
    /** 平均数: numerator per denominator. */
    MEAN,
    /** 金额: a sum of money beside the number of records it is made of. */
    SUM
}
