package org.zhucun.supervision.draw;

/** 回避事由: why an inspector does not go to a village. */
public enum RecusalReason {
    /** 与驻该村人员同一派出单位 */
    SAME_UNIT,
    /** 曾在该村任职 */
    FORMER_POST,
    /** 籍贯、户籍所在地 */
    HOME_PLACE,
    /** 近期督查过该村 */
    RECENT_VISIT,
    /** 该村不在其任一督查职务的履职范围内 */
    OUT_OF_REACH
}
