package org.zhucun.selection.plan;

/** 排布规则: what a plan is scored by. The first ones must hold, then every seat should be filled, the rest are wishes. */
public enum PlanRule {
    /** 一人一村 */
    ONE_VILLAGE(Level.HARD),
    /** 不符合条件又无理由的不派 */
    EXCLUDED(Level.HARD),
    /** 未被推荐担任队长（第一书记）的不任 */
    SEAT_ABOVE(Level.HARD),
    /** 夫妻不同时驻村 */
    COUPLE(Level.HARD),
    /** 一村一名第一书记 */
    SECRETARY_THERE(Level.HARD),
    /** 岗位未满 */
    UNFILLED(Level.MEDIUM),
    /** 单位行业与村产业相合 (B9) */
    MATCH(Level.SOFT),
    /** 合乎村的期望 (B1) */
    TRAIT(Level.SOFT),
    /** 优先条件 (B3, B7, B8, B10) */
    MERIT(Level.SOFT),
    /** 单位所荐之村 */
    MEANT_FOR(Level.SOFT),
    /** 须说明理由 */
    REASON_NEEDED(Level.SOFT),
    /** 被荐为队长而任队员 */
    SEAT_BELOW(Level.SOFT),
    /** 本单位已帮扶该村 */
    UNIT_STAYS(Level.SOFT),
    /** 曾驻该村 */
    KNOWS_VILLAGE(Level.SOFT),
    /** 村里无人有农村工作经验 */
    EXPERIENCE_SPREAD(Level.SOFT),
    /** 距离 */
    DISTANCE(Level.SOFT);

    private final Level level;

    PlanRule(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** 层次 */
    enum Level {
        HARD,
        MEDIUM,
        SOFT
    }
}
