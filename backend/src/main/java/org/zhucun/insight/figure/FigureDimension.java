package org.zhucun.insight.figure;

/** 分组: by what a figure is broken down. */
public enum FigureDimension {
    /** 下级地区 */
    REGION,
    /** 派出层级 */
    SEND_LEVEL,
    /** 派出主体: level of the senders of civil servants; enterprises and institutions apart. */
    SENDER,
    /** 村的类别: a village has several, so the parts exceed the whole. */
    CATEGORY
}
