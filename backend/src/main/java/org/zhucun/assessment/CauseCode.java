package org.zhucun.assessment;

/** 事由代码 (L6): why somebody is recalled, interviewed or held accountable. */
public enum CauseCode {
    /** 履职不到位 */
    DUTY_NEGLECT,
    /** 业务不掌握 */
    UNFAMILIAR,
    /** 工作开展不力 */
    INEFFECTIVE_WORK,
    /** 造成工作失误 */
    WORK_ERROR,
    /** 无故脱岗 */
    ABSENCE,
    /** 作风不实 */
    POOR_STYLE,
    /** 能力不胜任 */
    INCAPABLE,
    /** 违纪违法 */
    DISCIPLINE,
    /** 派出单位支持不力 */
    UNIT_SUPPORT,
    /** 因病或家庭困难 */
    PERSONAL,
    /** 其他 */
    OTHER
}
