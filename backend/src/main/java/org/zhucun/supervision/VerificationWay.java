package org.zhucun.supervision;

/** 核验方式: how it was seen that a rectification is true. */
public enum VerificationWay {
    /** 现场核验 */
    ON_SITE,
    /** 书面核验 */
    DOCUMENT
}
