package org.zhucun.command.link;

/** 联系对象: what somebody contacts or follows. */
public enum ContactTarget {
    /** 县 */
    COUNTY(3),
    /** 乡镇 */
    TOWNSHIP(4),
    /** 村 */
    VILLAGE(5),
    /** 工作队 */
    TEAM(5);

    private final int level;

    ContactTarget(int level) {
        this.level = level;
    }

    int level() {
        return level;
    }
}
