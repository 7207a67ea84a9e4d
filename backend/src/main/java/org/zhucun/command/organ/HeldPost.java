package org.zhucun.command.organ;

/** 本职: the post by which somebody is in an organ, where rules speak of it. */
public enum HeldPost {
    /** 党委常委、组织部长 */
    ORGANIZATION_HEAD,
    /** 政府分管副职 */
    GOVERNMENT_DEPUTY,
    /** 镇长、街道办事处主任 */
    TOWN_MAYOR,
    /** 党委书记 */
    PARTY_SECRETARY,
    /** 其他 */
    OTHER
}
