package org.zhucun.conformance;

import java.io.PrintWriter;
import org.zhucun.conformance.Results.State;

/** 报告: what a person reads of the results. */
final class Report {
    private final Words words;
    private final PrintWriter out;

    Report(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(Results results) {
        for (Requirement requirement : results.part().requirements()) {
            State state = results.state(requirement);
            out.println(words.say("state." + state) + "  " + requirement.id() + "  " + words.of(requirement));
            if (state == State.FAILS) {
                out.println("      " + words.say("report.place", requirement.place()));
            }
            results.why(requirement).forEach(fault -> out.println("      " + words.of(fault)));
        }
        results.notes().forEach(note -> out.println(words.of(note)));
        out.println(words.say(
                results.conform() ? "report.conform" : "report.differs",
                results.count(State.HOLDS),
                results.count(State.FAILS),
                results.count(State.SKIPPED),
                results.count(State.NOT_REACHED)));
        out.flush();
    }
}
