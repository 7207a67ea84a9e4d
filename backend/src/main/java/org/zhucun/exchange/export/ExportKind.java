package org.zhucun.exchange.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhucun.exchange.feed.FeedType;
import org.zhucun.scope.Office;

/** 导出种类: what a file is a list of. Its rows are those that the page of the list shows the office, its numbers masked as there. */
public enum ExportKind {
    /** 干部与任职: a person and where he is posted that day */
    CADRE(
            "cadre:read",
            ExportColumns.CADRE,
            List.of(FeedType.CADRE, FeedType.POSTING),
            EnumSet.of(Condition.AS_OF, Condition.KNOWN_AT, Condition.SYSTEM)),
    /** 组织机构 */
    ORGANIZATION(
            "organization:read",
            ExportColumns.ORGANIZATION,
            List.of(FeedType.ORGANIZATION),
            EnumSet.of(Condition.AS_OF, Condition.KNOWN_AT, Condition.SYSTEM)),
    /** 工作队 */
    TEAM(
            "team:read",
            ExportColumns.TEAM,
            List.of(FeedType.TEAM),
            EnumSet.of(Condition.AS_OF, Condition.KNOWN_AT, Condition.SYSTEM)),
    /** 驻村任职, those that ended too */
    POSTING(
            "team:read",
            ExportColumns.POSTING,
            List.of(FeedType.POSTING),
            EnumSet.of(Condition.AS_OF, Condition.KNOWN_AT, Condition.SYSTEM)),
    /** 考勤例外: the days that were not spent in the village */
    REGISTER_DAY(
            "attendance:read",
            ExportColumns.REGISTER_DAY,
            List.of(FeedType.ATTENDANCE_MONTH),
            EnumSet.of(Condition.PERIOD, Condition.MONTHS)),
    /** 月度考勤: the half days of a month, and whether it is confirmed */
    REGISTER_MONTH(
            "attendance:read",
            ExportColumns.REGISTER_MONTH,
            List.of(FeedType.ATTENDANCE_MONTH, FeedType.ATTENDANCE_CONFIRMATION),
            EnumSet.of(Condition.PERIOD, Condition.MONTHS)),
    /** 培训与参训 */
    TRAINING(
            "training:read",
            ExportColumns.TRAINING,
            List.of(FeedType.TRAINING, FeedType.TRAINING_RECORD),
            EnumSet.of(Condition.PERIOD, Condition.SYSTEM)),
    /** 督查发现的问题 */
    FINDING(
            "finding:read",
            ExportColumns.FINDING,
            List.of(FeedType.FINDING),
            EnumSet.of(Condition.PERIOD, Condition.KNOWN_AT, Condition.SYSTEM)),
    /** 待遇保障 */
    ENTITLEMENT(
            "incentive:read",
            ExportColumns.ENTITLEMENT,
            List.of(FeedType.ENTITLEMENT),
            EnumSet.of(Condition.PERIOD, Condition.SYSTEM)),
    /** 激励: what was commended, promoted or reminded, lines of issued batches too */
    INCENTIVE(
            "incentive:read",
            ExportColumns.INCENTIVE,
            List.of(FeedType.COMMENDATION),
            EnumSet.of(Condition.PERIOD, Condition.SYSTEM));

    /** 条件: what not every list can be asked by. */
    enum Condition {
        AS_OF,
        KNOWN_AT,
        /** from … to */
        PERIOD,
        /** the period is needed, and no longer than a year */
        MONTHS,
        SYSTEM
    }

    private final String permission;
    private final List<ExportColumn> columns;
    private final List<FeedType> feed;
    private final Set<Condition> conditions;

    ExportKind(String permission, List<ExportColumn> columns, List<FeedType> feed, Set<Condition> conditions) {
        this.permission = permission;
        this.columns = columns;
        this.feed = feed;
        this.conditions = conditions;
    }

    static Optional<ExportKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Whoever may not see the list may not take it out either. */
    boolean readableBy(Office office) {
        return office.may(permission);
    }

    List<ExportColumn> columns() {
        return columns;
    }

    /** By which resources of the change feed a copy of it goes on. */
    List<FeedType> feed() {
        return feed;
    }

    boolean has(Condition condition) {
        return conditions.contains(condition);
    }
}
