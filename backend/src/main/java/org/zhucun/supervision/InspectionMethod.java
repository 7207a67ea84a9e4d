package org.zhucun.supervision;

/** 督查方式: how an inspector looked (I4, I5). */
public enum InspectionMethod {
    /** 明察 */
    OPEN_CHECK,
    /** 暗访 */
    COVERT_CHECK,
    /** 四不两直 */
    UNANNOUNCED_DIRECT,
    /** 闭卷测试 */
    CLOSED_BOOK_TEST,
    /** 电话抽查 */
    PHONE_CHECK,
    /** 夜访 */
    NIGHT_VISIT,
    /** 随机抽查 */
    RANDOM_CHECK,
    /** 查阅资料 */
    DOCUMENT_REVIEW,
    /** 现场询问 */
    ON_SITE_QUESTIONING,
    /** 问卷测试 */
    QUESTIONNAIRE
}
