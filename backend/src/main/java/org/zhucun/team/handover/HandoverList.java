package org.zhucun.team.handover;

/** 交接清单: the three lists (Q7). */
public enum HandoverList {
    /** 基本情况清单 */
    FACTS("team.handover.list.FACTS"),
    /** 工作清单 */
    WORK("team.handover.list.WORK"),
    /** 物资清单 */
    GOODS("team.handover.list.GOODS");

    private final String absence;

    HandoverList(String absence) {
        this.absence = absence;
    }

    /** The key of the sentence that says this list is missing. */
    String absence() {
        return absence;
    }
}
