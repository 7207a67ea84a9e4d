package org.zhucun.selection.plan;

import java.util.List;

/**
 * 方案说明: a score taken apart: rule by rule, and person by person.
 *
 * @param unfilled seats without a person
 */
public record PlanExplanation(String score, int unfilled, List<RuleLine> rules, List<SeatLine> seats) {

    /**
     * 规则得分
     *
     * @param level HARD must hold, MEDIUM seats filled, SOFT wishes
     * @param weight what one point counts
     * @param points the rule's part of the score on its level
     * @param count how often it spoke
     */
    public record RuleLine(PlanRule rule, String level, int weight, int points, int count) {}

    /**
     * 岗位得分: one seat with who is there and why it scores as it does; what is about a whole village stands at its first seat.
     *
     * @param nominationId null where nobody is
     */
    public record SeatLine(String placeId, String nominationId, List<Reason> reasons) {}

    /** 理由 */
    public record Reason(PlanRule rule, int points, List<String> found) {}
}
