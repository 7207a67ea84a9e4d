package org.zhucun.fieldwork.duty;

/** 职责任务: the four duties of those who are stationed in a village. */
public enum DutyArea {
    /** 建强村党组织 */
    PARTY_ORGANIZATION,
    /** 推进强村富民 */
    PROSPERITY,
    /** 提升治理水平 */
    GOVERNANCE,
    /** 为民办事服务 */
    PUBLIC_SERVICE
}
