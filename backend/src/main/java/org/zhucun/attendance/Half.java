package org.zhucun.attendance;

/** 半天: the smallest stretch of a register. */
public enum Half {
    /** 上午 */
    AM,
    /** 下午 */
    PM
}
