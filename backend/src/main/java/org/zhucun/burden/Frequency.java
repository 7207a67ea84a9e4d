package org.zhucun.burden;

/** 填报频次 */
public enum Frequency {
    /** 一次性 */
    ONCE,
    /** 有事即填 */
    PER_EVENT,
    /** 每日 */
    DAILY,
    /** 每周 */
    WEEKLY,
    /** 每月 */
    MONTHLY,
    /** 每季 */
    QUARTERLY,
    /** 每年 */
    YEARLY;

    /** Times a month, for the estimate of a form that is not sent out yet; an event is taken to be once. */
    double aMonth() {
        return switch (this) {
            case ONCE -> 0;
            case PER_EVENT, MONTHLY -> 1;
            case DAILY -> 22;
            case WEEKLY -> 52 / 12.0;
            case QUARTERLY -> 1 / 3.0;
            case YEARLY -> 1 / 12.0;
        };
    }
}
