package org.zhucun.team.posting;

import java.util.List;
import org.zhucun.kernel.Clause;

/**
 * 核对结果: what becomes of a stay that a list asks for.
 *
 * @param stay to be written, null when it is on record already or refused
 * @param field the field of the list that is wrong, null when nothing is
 * @param problem what is wrong
 */
public record StayAnswer(PlannedStay stay, String field, Clause problem) {
    static StayAnswer of(PlannedStay stay) {
        return new StayAnswer(stay, null, null);
    }

    static StayAnswer there() {
        return new StayAnswer(null, null, null);
    }

    static StayAnswer refused(String field, String key, Object... values) {
        return new StayAnswer(null, field, new Clause(key, List.of(values)));
    }

    public boolean right() {
        return problem == null;
    }
}
