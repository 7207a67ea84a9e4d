package org.zhucun.team.rotation;

/** 去留意愿: what a cadre wishes when he may rotate (D2: 根据个人意愿). */
public enum Wish {
    /** 愿意留任 */
    STAY,
    /** 希望轮换 */
    LEAVE,
    /** 未表态 */
    UNSTATED
}
