package org.zhucun.team.handover;

import java.util.EnumSet;
import java.util.Set;

/** 交接事项类别: what may stand in which list. */
public enum ItemKind {
    /** 无此项: said expressly, so that an empty list is not a forgotten one */
    NOTHING(EnumSet.allOf(HandoverList.class), false),
    /** 村情 */
    VILLAGE_PROFILE(EnumSet.of(HandoverList.FACTS), false),
    /** 监测户、重点户名单 */
    HOUSEHOLDS(EnumSet.of(HandoverList.FACTS), false),
    /** 联系人 */
    CONTACTS(EnumSet.of(HandoverList.FACTS), false),
    /** 未完成项目 */
    UNFINISHED_PROJECT(EnumSet.of(HandoverList.WORK), false),
    /** 未兑现的承诺 */
    OPEN_PROMISE(EnumSet.of(HandoverList.WORK), false),
    /** 在办事项 */
    TASK(EnumSet.of(HandoverList.WORK), false),
    /** 未拨付资金 */
    UNDELIVERED_FUND(EnumSet.of(HandoverList.GOODS), true),
    /** 未使用的工作经费 */
    UNUSED_WORK_FUND(EnumSet.of(HandoverList.GOODS), true),
    /** 设备物品 */
    EQUIPMENT(EnumSet.of(HandoverList.GOODS), false),
    /** 资料档案 */
    DOCUMENTS(EnumSet.of(HandoverList.FACTS, HandoverList.GOODS), false),
    /** 其他 */
    OTHER(EnumSet.allOf(HandoverList.class), false);

    /** Q7 names four matters that are asked after by name. */
    static final Set<ItemKind> NAMED = EnumSet.of(UNFINISHED_PROJECT, OPEN_PROMISE, UNDELIVERED_FUND, UNUSED_WORK_FUND);

    private final Set<HandoverList> lists;
    private final boolean money;

    ItemKind(Set<HandoverList> lists, boolean money) {
        this.lists = lists;
        this.money = money;
    }

    boolean belongsTo(HandoverList list) {
        return lists.contains(list);
    }

    boolean isMoney() {
        return money;
    }
}
