package org.zhucun.fieldwork.household;

/** 困难类别 */
public enum DifficultyKind {
    /** 住房 */
    HOUSING,
    /** 饮水 */
    WATER,
    /** 道路 */
    ROAD,
    /** 就业 */
    EMPLOYMENT,
    /** 就学 */
    EDUCATION,
    /** 就医 */
    MEDICAL,
    /** 农产品销售 */
    SALES,
    /** 矛盾纠纷 */
    DISPUTE,
    /** 证照手续 */
    FORMALITIES,
    /** 其他 */
    OTHER
}
