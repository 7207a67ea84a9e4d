package org.zhucun.fieldwork.household;

/** 致贫原因: a code and no more; details are no business of this system. */
public enum PovertyCause {
    /** 因病 */
    ILLNESS,
    /** 因残 */
    DISABILITY,
    /** 因学 */
    SCHOOLING,
    /** 因灾 */
    DISASTER,
    /** 缺劳力 */
    LABOUR,
    /** 缺技术 */
    SKILL,
    /** 缺资金 */
    CAPITAL,
    /** 发展动力不足 */
    MOTIVATION,
    /** 其他 */
    OTHER
}
