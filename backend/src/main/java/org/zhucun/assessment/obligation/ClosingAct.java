package org.zhucun.assessment.obligation;

/** 了结方式: the act that closes an obligation. */
public enum ClosingAct {
    /** 批评教育 */
    CRITICISM,
    /** 诫勉谈话 */
    ADMONITION,
    /** 召回撤换 */
    RECALL,
    /** 问责 */
    ACCOUNTABILITY,
    /** 致函派出单位 */
    LETTER,
    /** 提拔重用 */
    PROMOTION,
    /** 接替人选到位 */
    SUCCESSOR
}
