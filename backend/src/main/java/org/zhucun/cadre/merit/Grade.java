package org.zhucun.cadre.merit;

/** 考核等次: four, from the best to the worst; both vocabularies share the order. */
public enum Grade {
    /** 优秀 */
    EXCELLENT,
    /** 称职 / 合格 */
    COMPETENT,
    /** 基本称职 / 基本合格 */
    BASICALLY_COMPETENT,
    /** 不称职 / 不合格 */
    INCOMPETENT;

    /** 基本称职以下, itself included. */
    public boolean poor() {
        return compareTo(BASICALLY_COMPETENT) >= 0;
    }
}
