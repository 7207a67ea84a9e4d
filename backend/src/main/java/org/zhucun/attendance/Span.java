package org.zhucun.attendance;

import java.util.Set;

/** 时段: which part of a day one entry is about. */
public enum Span {
    /** 上午 */
    AM,
    /** 下午 */
    PM,
    /** 全天 */
    DAY,
    /** 夜间: where a policy asks for nights */
    NIGHT;

    public boolean covers(Half half) {
        return this == DAY || name().equals(half.name());
    }

    /** The parts whose newest word an entry is. An afternoon takes the night with it, so that what was said of the night before goes. */
    Set<Span> parts() {
        return switch (this) {
            case AM -> Set.of(AM);
            case PM -> Set.of(PM, NIGHT);
            case DAY -> Set.of(AM, PM, NIGHT);
            case NIGHT -> Set.of(NIGHT);
        };
    }
}
