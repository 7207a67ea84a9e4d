package org.zhucun.kernel;

/**
 * 约束含义: what a database constraint says in the domain, so that two requests racing each other get the same answer as one that
 * came late. Rooms contribute them as CDI beans.
 *
 * @param constraint name of the constraint or unique index
 * @param type the problem it is answered with
 * @param detailKey key of the text
 * @param rule the rule it enforces, or null
 */
public record ConstraintMeaning(String constraint, ProblemType type, String detailKey, RuleReference rule) {

    /** What a room's constraints mean. */
    public interface Source {
        java.util.List<ConstraintMeaning> meanings();
    }
}
