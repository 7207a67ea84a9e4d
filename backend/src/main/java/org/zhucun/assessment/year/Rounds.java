package org.zhucun.assessment.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.template.AssessmentPart;

/** 考核年度之门: by what the objects of a round are assessed. */
@ApplicationScoped
public class Rounds {
    private final RoundRepository rounds;

    Rounds(RoundRepository rounds) {
        this.rounds = rounds;
    }

    /** The round, held until this is done: it is neither closed nor published meanwhile. */
    public void hold(UUID round) {
        rounds.lock(round);
    }

    /** A grade of it was corrected by this one. */
    public void corrected(UUID round, UUID grade) {
        rounds.corrected(round, grade);
    }

    public List<AssessmentPart> parts(UUID round, ObjectKind kind) {
        return rounds.find(round).stream()
                .flatMap(one -> one.forms().stream())
                .filter(form -> form.objectKind() == kind)
                .flatMap(form -> form.parts().stream())
                .toList();
    }
}
