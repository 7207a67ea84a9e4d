package org.zhucun.supervision.recheck;

/** 回头看结果 */
public enum RecheckResult {
    /** 整改属实 */
    GOOD,
    /** 反弹, 重新打开 */
    REOPENED
}
