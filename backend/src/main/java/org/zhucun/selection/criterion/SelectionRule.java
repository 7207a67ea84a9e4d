package org.zhucun.selection.criterion;

import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 选派规则条目: one rule of this room. */
record SelectionRule(
        String id, Population population, Tightness sense, List<String> parameters, List<Fact> facts, String evaluation)
        implements Rule {
    /** From the lowest to the highest, as far as captains are asked for. */
    static final Tightness RANKS =
            Tightness.ordered("160", "150", "142", "141", "132", "131", "122", "121", "112", "111");

    static SelectionRule of(String id, Population population, Tightness sense, String... parameters) {
        return new SelectionRule(id, population, sense, List.of(parameters), List.of(), "");
    }

    SelectionRule evaluated(String sql, Fact... decisive) {
        return new SelectionRule(id, population, sense, parameters, List.of(decisive), sql);
    }

    @Override
    public Tightness tightness(String key) {
        return key.equals("captain.partyMember") ? Tightness.TRUE : sense;
    }
}
