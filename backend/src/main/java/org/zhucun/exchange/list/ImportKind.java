package org.zhucun.exchange.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 导入种类: what a file is a list of. */
public enum ImportKind {
    /** 花名册: persons, none of them registered yet */
    ROSTER,
    /** 干部与任职: persons, new or known, and where they are posted */
    CADRE,
    /** 机构 */
    ORGANIZATION,
    /** 工作队 */
    TEAM,
    /** 任职: stays of persons whom the register knows */
    POSTING,
    /** 考勤例外: exceptions of a township's register, and those taken back */
    REGISTER_DAY,
    /** 待遇兑现: deliveries of what is owed already */
    ENTITLEMENT,
    /** 培训: who attended which course */
    TRAINING,
    /** 督查问题: drafts of findings */
    FINDING,
    /** 激励: commendations and reminders */
    INCENTIVE;

    public static Optional<ImportKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Its name in addresses: {@code organization}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
