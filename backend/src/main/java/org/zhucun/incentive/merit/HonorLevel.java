package org.zhucun.incentive.merit;

/** 表彰层级: the level that commended, promoted or reminded (M5). */
public enum HonorLevel {
    /** 国家级 */
    NATIONAL,
    /** 省级 */
    PROVINCE,
    /** 市级 */
    CITY,
    /** 县级 */
    COUNTY
}
