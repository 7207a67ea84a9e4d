package org.zhucun.supervision;

/** 严重程度: how grave a finding is (J9). */
public enum FindingSeverity {
    /** 轻微 */
    MINOR,
    /** 一般 */
    MODERATE,
    /** 严重 */
    SERIOUS;

    /** One step graver, and never beyond the gravest. */
    FindingSeverity raised() {
        return this == MINOR ? MODERATE : SERIOUS;
    }
}
