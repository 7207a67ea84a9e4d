package org.zhucun.attendance;

/** 时段: which part of a day one entry is about. */
public enum Span {
    /** 上午 */
    AM,
    /** 下午 */
    PM,
    /** 全天 */
    DAY;

    public boolean covers(Half half) {
        return this == DAY || name().equals(half.name());
    }
}
