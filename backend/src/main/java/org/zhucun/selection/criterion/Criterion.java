package org.zhucun.selection.criterion;

import java.util.function.Function;
import java.util.function.Predicate;
import org.zhucun.kernel.Clause;
import org.zhucun.policy.Parameter;

/**
 * 人选条件: one line of a document as a question about a person.
 *
 * @param key the parameter it asks; for captains it depends on the level that sends
 * @param concerns which posts it is asked for
 * @param met whether a person fulfils it
 * @param found what was found, by a text key and its arguments
 */
record Criterion(String ruleId, Function<Post, String> key, Predicate<Post> concerns, Judge met, Finder found) {

    /** 判断 */
    @FunctionalInterface
    interface Judge {
        boolean test(CandidateFacts who, Post post, Parameter parameter);
    }

    /** 所见 */
    @FunctionalInterface
    interface Finder {
        Clause of(CandidateFacts who, Post post, Parameter parameter);
    }
}
