package org.zhucun.attendance;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.kernel.Texts;

/** 批量登记结果: one line for each entry sent, in their order. */
record EntriesResult(List<Line> results, int recorded, int duplicates, int rejected, int overtaken) {

    enum Outcome {
        RECORDED,
        DUPLICATE,
        REJECTED
    }

    /**
     * @param code why it was rejected, else null
     * @param message the same as a sentence
     * @param overtaken it is kept, but something entered later by somebody else stands for the day
     */
    record Line(UUID id, Outcome outcome, String code, String message, boolean overtaken) {}

    static EntriesResult of(List<EntryOutcome> outcomes, Locale locale) {
        List<Line> lines =
                outcomes.stream().map(outcome -> line(outcome, locale)).toList();
        return new EntriesResult(
                lines,
                count(lines, Outcome.RECORDED),
                count(lines, Outcome.DUPLICATE),
                count(lines, Outcome.REJECTED),
                (int) lines.stream().filter(Line::overtaken).count());
    }

    private static Line line(EntryOutcome outcome, Locale locale) {
        UUID id = outcome.line().id();
        if (outcome.rejection() == null) {
            boolean overtaken = outcome.overtaken();
            String message = overtaken ? Texts.get(locale, "attendance.entry.overtaken") : null;
            return new Line(id, outcome.duplicate() ? Outcome.DUPLICATE : Outcome.RECORDED, null, message, overtaken);
        }
        Rejection rejection = outcome.rejection();
        return new Line(id, Outcome.REJECTED, rejection.name(), Texts.get(locale, rejection.text()), false);
    }

    private static int count(List<Line> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
