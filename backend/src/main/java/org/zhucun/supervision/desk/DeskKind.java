package org.zhucun.supervision.desk;

/** 查询对象: what an auditor searches. */
public enum DeskKind {
    /** 问题 */
    FINDING,
    /** 问题清单 */
    PROBLEM_LIST,
    /** 通报 */
    BULLETIN,
    /** 审计轨迹 */
    DEED
}
