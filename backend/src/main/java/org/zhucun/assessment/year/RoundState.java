package org.zhucun.assessment.year;

/** 考核年度状态 */
public enum RoundState {
    OPEN,
    CLOSED
}
