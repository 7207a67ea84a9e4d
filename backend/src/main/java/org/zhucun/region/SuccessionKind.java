package org.zhucun.region;

/** 沿革方式: how a division became another. */
public enum SuccessionKind {
    /** 合并 */
    MERGE,
    /** 拆分 */
    SPLIT,
    /** 更名 */
    RENAME,
    /** 撤乡设镇、撤村改居 */
    UPGRADE,
    /** 划转: beneath another division */
    TRANSFER
}
