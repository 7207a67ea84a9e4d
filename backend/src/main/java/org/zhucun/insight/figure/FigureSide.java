package org.zhucun.insight.figure;

/** 分子或分母 */
public enum FigureSide {
    /** 分子 */
    NUMERATOR,
    /** 分母 */
    DENOMINATOR
}
