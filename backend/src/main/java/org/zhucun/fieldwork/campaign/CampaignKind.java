package org.zhucun.fieldwork.campaign;

/** 行动类别 */
public enum CampaignKind {
    /** 行动：按进展 */
    ACTIONS,
    /** 清零行动：按存量 */
    CLEAR_TO_ZERO
}
