package org.zhucun.selection.nomination;

/** 人选来源. */
enum NominationSource {
    /** 单位推荐 */
    UNIT_RECOMMENDED,
    /** 组织点名 */
    ORGANIZATION_NAMED,
    /** 个人报名 */
    SELF_APPLIED
}
