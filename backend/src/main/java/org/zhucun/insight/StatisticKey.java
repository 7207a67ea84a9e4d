package org.zhucun.insight;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 统计表: the tables there are, with their columns in order; definitions are in {@code texts/insight.properties}. */
public enum StatisticKey {
    /** 驻村力量: cadres, teams, villages and First Secretaries of the regions beneath, on a day. */
    ROSTER_BY_REGION("roster-by-region", "cadres", "teams", "villages", "firstSecretaries"),
    /** 问题: supervision findings by state. */
    FINDINGS_BY_STATE("findings-by-state", "findings", "overdue"),
    /** 待遇保障: what is owed and late, by debtor, with its amount. */
    ENTITLEMENTS_BY_DEBTOR("entitlements-by-debtor", "overdue");

    private final String key;
    private final List<String> columns;

    StatisticKey(String key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    public String key() {
        return key;
    }

    List<String> columns() {
        return columns;
    }

    @JsonCreator
    public static StatisticKey of(String key) {
        return Arrays.stream(values())
                .filter(statistic -> statistic.key.equals(key))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }
}
