package org.zhucun.supervision.desk;

import java.util.Set;

/** 查询对象: what an auditor searches. */
public enum DeskKind {
    /** 问题 */
    FINDING("category", "state", "severity", "person", "unit", "knownAt"),
    /** 问题清单 */
    PROBLEM_LIST("unit"),
    /** 通报 */
    BULLETIN("bulletinKind"),
    /** 双随机抽取 */
    DRAW("drawState"),
    /** 审计轨迹 */
    DEED("person", "unit");

    private final Set<String> conditions;

    DeskKind(String... conditions) {
        this.conditions = Set.of(conditions);
    }

    /** Whether it can be asked for by this, besides region, period and text. */
    boolean has(String condition) {
        return conditions.contains(condition);
    }
}
