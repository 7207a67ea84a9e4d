package org.zhucun.cadre.own;

/** 更正申请状态. */
public enum CorrectionState {
    /** 待答复 */
    ASKED,
    /** 已更正 */
    CORRECTED,
    /** 不予更正 */
    DECLINED,
    /** 已撤回 */
    WITHDRAWN
}
