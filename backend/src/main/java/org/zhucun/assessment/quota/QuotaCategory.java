package org.zhucun.assessment.quota;

/** 名额类别: by which personnel category a share of excellent grades is counted; teams and units are one category. */
public enum QuotaCategory {
    /** 公务员 */
    CIVIL_SERVANT,
    /** 其他人员 */
    OTHER,
    /** 不分类别 */
    ALL
}
