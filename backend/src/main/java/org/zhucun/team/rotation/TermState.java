package org.zhucun.team.rotation;

/** 任期状态: where a stay is in its term on a day. */
public enum TermState {
    /** 任期内 */
    RUNNING,
    /** 临近期满 (as many days before the end as the region says, 90 where no other document does) */
    DUE,
    /** 已期满未处理 */
    OVERDUE,
    /** 延期（冻结轮换） (D6) */
    EXTENDED,
    /** 已离任 */
    ENDED
}
