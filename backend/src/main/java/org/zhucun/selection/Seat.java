package org.zhucun.selection;

/** 岗位: what somebody is to be in the village's team. */
public enum Seat {
    /** 第一书记、队长, usually one person */
    LEAD,
    /** 队员 */
    MEMBER
}
