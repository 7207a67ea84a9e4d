package org.zhucun.attendance.conflict;

/** 处理结果. */
enum Outcome {
    /** 更正考勤 */
    REGISTER_CORRECTED,
    /** 考勤无误 */
    REGISTER_STANDS
}
