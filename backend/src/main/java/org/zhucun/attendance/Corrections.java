package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.audit.Trail;
import org.zhucun.scope.Caller;

/** 更正告知: a correction tells whom it touches, and its deed carries the hash of what it says into the log. */
@ApplicationScoped
class Corrections {
    private final CorrectionRepository corrections;
    private final Trail trail;
    private final Caller caller;

    Corrections(CorrectionRepository corrections, Trail trail, Caller caller) {
        this.corrections = corrections;
        this.trail = trail;
        this.caller = caller;
    }

    /** Those of these entries that correct something. */
    void tell(List<EntryOutcome> recorded) {
        List<EntryOutcome> corrected = recorded.stream()
                .filter(outcome -> outcome.line().source() == EntrySource.CORRECTION)
                .toList();
        if (!corrected.isEmpty()) {
            corrected.forEach(outcome -> corrections.add(outcome, caller.require()));
            trail.also(corrections.seals(corrected));
        }
    }
}
