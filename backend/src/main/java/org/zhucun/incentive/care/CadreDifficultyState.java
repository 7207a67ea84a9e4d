package org.zhucun.incentive.care;

/** 困难状态 */
public enum CadreDifficultyState {
    /** 待解决 */
    OPEN,
    /** 已解决待本人确认 */
    SOLVED,
    /** 本人已确认 */
    CONFIRMED
}
