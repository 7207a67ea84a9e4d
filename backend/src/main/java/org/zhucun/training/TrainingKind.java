package org.zhucun.training;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 培训类别: what was held. Only collective training counts for the obligations (E1, E2) and as sessions in the statistics. A talk to
 * villagers (讲习所、宣讲) is none of them: it is a publicity event of the field work (H6).
 */
public enum TrainingKind {
    /** 集中培训 */
    COLLECTIVE,
    /** 轮训 */
    ROTATION,
    /** 示范培训 */
    DEMONSTRATION,
    /** 座谈会: no training (E10) */
    FORUM,
    /** 自学、夜校: never counts (E12) */
    SELF_STUDY,
    /** 练兵比武: its result is an honour, not a grade (E8) */
    CONTEST;

    private static final Set<TrainingKind> COUNTED = EnumSet.of(COLLECTIVE, ROTATION, DEMONSTRATION);

    /** Whether it counts for E1 and E2. */
    public boolean counts() {
        return COUNTED.contains(this);
    }

    /** Those that count, as a list of SQL literals. */
    static String counted() {
        return COUNTED.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
