package org.zhucun.team.handover;

/** 交接清单: the three lists (Q7). */
public enum HandoverList {
    /** 基本情况清单 */
    FACTS,
    /** 工作清单 */
    WORK,
    /** 物资清单 */
    GOODS
}
