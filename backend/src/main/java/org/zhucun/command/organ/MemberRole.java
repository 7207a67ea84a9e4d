package org.zhucun.command.organ;

/** 任职: what somebody is in an organ. */
public enum MemberRole {
    /** 组长、主任、站长 */
    HEAD,
    /** 副组长、副主任、副站长 */
    DEPUTY_HEAD,
    /** 成员 */
    MEMBER,
    /** 工作专干 */
    CLERK
}
