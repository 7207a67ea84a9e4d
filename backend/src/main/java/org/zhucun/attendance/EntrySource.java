package org.zhucun.attendance;

/** 登记来源: where an entry comes from. */
public enum EntrySource {
    /** 乡镇登记 */
    CLERK,
    /** 请销假 */
    LEAVE,
    /** 参训名册 */
    TRAINING,
    /** 更正: after the month was confirmed, or before, with a reason */
    CORRECTION
}
