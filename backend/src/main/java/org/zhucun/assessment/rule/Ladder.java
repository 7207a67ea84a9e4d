package org.zhucun.assessment.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhucun.assessment.grade.Standing;

/** 脱岗阶梯: how many confirmed absences leave which highest grade; the regions differ (2.4). */
public record Ladder(List<Step> steps) {
    static final List<String> GRADES = List.of("EXCELLENT", "COMPETENT", "BASICALLY_COMPETENT", "INCOMPETENT");

    /** 一级: so many times or more. */
    public record Step(int times, Standing highest) {}

    /** @param value list of {@code times} and {@code highestGrade} */
    public static Ladder of(JsonNode value) {
        List<Step> steps = new ArrayList<>();
        value.forEach(one -> steps.add(new Step(
                one.path("times").asInt(),
                Standing.valueOf(one.path("highestGrade").asText()))));
        steps.sort(Comparator.comparingInt(Step::times));
        return new Ladder(List.copyOf(steps));
    }

    static boolean readable(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode one : value) {
            if (!one.path("times").isInt()
                    || one.path("times").asInt() < 1
                    || !GRADES.contains(one.path("highestGrade").asText(""))) {
                return false;
            }
        }
        return true;
    }

    /** The highest grade that so many absences leave. */
    public Standing highest(int absences) {
        return steps.stream()
                .filter(step -> step.times() <= absences)
                .reduce((lower, higher) -> higher)
                .map(Step::highest)
                .orElse(Standing.EXCELLENT);
    }
}
