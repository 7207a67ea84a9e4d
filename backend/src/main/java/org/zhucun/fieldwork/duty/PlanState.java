package org.zhucun.fieldwork.duty;

/** 计划状态 */
public enum PlanState {
    /** 起草 */
    DRAFT,
    /** 已报送 */
    SUBMITTED
}
