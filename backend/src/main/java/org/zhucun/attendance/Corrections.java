package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.scope.Caller;

/** 更正告知: a correction tells whom it touches. */
@ApplicationScoped
class Corrections {
    private final CorrectionRepository corrections;
    private final Caller caller;

    Corrections(CorrectionRepository corrections, Caller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    /** Those of these entries that correct something. */
    void tell(List<EntryOutcome> recorded) {
        recorded.stream()
                .filter(outcome -> outcome.line().source() == EntrySource.CORRECTION)
                .forEach(outcome -> corrections.add(outcome, caller.require()));
    }
}
