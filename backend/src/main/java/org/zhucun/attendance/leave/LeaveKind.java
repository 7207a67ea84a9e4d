package org.zhucun.attendance.leave;

/** 假别. */
public enum LeaveKind {
    /** 年休假 */
    ANNUAL,
    /** 病假 */
    SICK,
    /** 事假 */
    PERSONAL,
    /** 婚假 */
    MARRIAGE,
    /** 产假 */
    MATERNITY,
    /** 丧假 */
    BEREAVEMENT,
    /** 探亲假 */
    HOME_VISIT,
    /** 其他假 */
    OTHER
}
