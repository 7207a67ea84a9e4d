package org.zhucun.supervision.desk;

/** 分组: by what a figure is broken down. */
public enum DeskDimension {
    CATEGORY,
    STATE,
    SEVERITY,
    MONTH,
    /** The level beneath the region asked for. */
    REGION
}
