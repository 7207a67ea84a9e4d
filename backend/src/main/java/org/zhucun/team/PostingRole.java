package org.zhucun.team;

/** 驻村身份: what a posted cadre is in his team. Roles are a set: the captain usually is the First Secretary too (C8). */
public enum PostingRole {
    /** 第一书记 */
    FIRST_SECRETARY,
    /** 队长 */
    CAPTAIN,
    /** 队员 */
    MEMBER
}
