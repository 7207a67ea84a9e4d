package org.zhucun.training;

import java.util.List;
import java.util.UUID;

/**
 * 比对结果: whom each line of a pasted list means.
 *
 * @param lines in the order they were sent
 */
record RollMatch(List<RollLine> lines, int found, int ambiguous, int unknown, int already) {
    /** 比对状态 */
    public enum MatchState {
        /** 唯一对应 */
        FOUND,
        /** 重名 */
        AMBIGUOUS,
        /** 未找到 */
        UNKNOWN,
        /** 已在名册 */
        ALREADY
    }

    /** 一行 */
    public record RollLine(String text, MatchState state, List<RollCandidate> candidates) {}

    /** 可能的人 */
    public record RollCandidate(UUID cadreId, String name, String unitName, String villageName) {}

    static RollMatch of(List<RollLine> lines) {
        return new RollMatch(
                lines,
                count(lines, MatchState.FOUND),
                count(lines, MatchState.AMBIGUOUS),
                count(lines, MatchState.UNKNOWN),
                count(lines, MatchState.ALREADY));
    }

    private static int count(List<RollLine> lines, MatchState state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }
}
