package org.zhucun.policy.pack;

/** 政策包状态 */
public enum PackState {
    /** 草案 */
    DRAFT,
    /** 已试算 */
    SIMULATED,
    /** 已发布 */
    PUBLISHED,
    /** 已废止 */
    RETIRED
}
