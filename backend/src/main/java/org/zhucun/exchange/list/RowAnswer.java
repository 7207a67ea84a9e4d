package org.zhucun.exchange.list;

import java.util.List;
import java.util.UUID;

/**
 * 一行的结果: what became of a row.
 *
 * @param number as Excel counts, or of its line
 * @param outcome what became of it
 * @param id of what it is about, null where it was refused
 * @param problems what is wrong, cell by cell; empty unless it was refused
 */
public record RowAnswer(int number, Outcome outcome, UUID id, List<CellProblem> problems) {
    /** 结果 */
    public enum Outcome {
        /** 新登记 */
        CREATED,
        /** 已变更 */
        CHANGED,
        /** 无变化: all that it says is on record */
        UNCHANGED,
        /** 退回 */
        REFUSED
    }

    public static RowAnswer refused(int number, List<CellProblem> problems) {
        return new RowAnswer(number, Outcome.REFUSED, null, List.copyOf(problems));
    }

    public static RowAnswer taken(int number, Taken taken) {
        return new RowAnswer(number, taken.outcome(), taken.id(), List.of());
    }

    public boolean right() {
        return outcome != Outcome.REFUSED;
    }

    /** Whether anything was, or would be, written for it. */
    public boolean writes() {
        return outcome == Outcome.CREATED || outcome == Outcome.CHANGED;
    }
}
