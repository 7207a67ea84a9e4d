package org.zhucun.burden;

/** 办理状态 */
public enum ComplaintState {
    /** 等待答复 */
    WAITING,
    /** 已答复 */
    ANSWERED
}
