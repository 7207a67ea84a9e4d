package org.zhucun.assessment.objection;

/** 复核申请状态 */
public enum ObjectionState {
    /** 待复核 */
    OPEN,
    /** 予以更正 */
    UPHELD,
    /** 维持原等次 */
    DISMISSED
}
