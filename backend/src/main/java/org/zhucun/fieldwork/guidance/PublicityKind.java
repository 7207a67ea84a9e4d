package org.zhucun.fieldwork.guidance;

/** 宣传形式 */
public enum PublicityKind {
    /** 政策宣讲 */
    POLICY_TALK,
    /** 新时代农牧民讲习所 */
    FARMERS_LECTURE,
    /** 村民会议 */
    VILLAGE_MEETING,
    /** 广播、入户发放 */
    BROADCAST
}
