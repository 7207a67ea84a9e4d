package org.zhucun.assessment.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** 约谈提醒之门: an interview with a cadre answers what was proposed about him (J9). */
@ApplicationScoped
public class Talks {
    private final TalkService talks;

    Talks(TalkService talks) {
        this.talks = talks;
    }

    /** Answers the proposal about a cadre, if there is one that was made by then; part of the caller's deed. */
    public void answer(UUID cadreId, LocalDate on, String note) {
        talks.answer(cadreId, new DecideTalk(DecideTalk.Outcome.HELD, on, shortened(note)));
    }

    private static String shortened(String note) {
        return note.length() > DecideTalk.LONGEST ? note.substring(0, DecideTalk.LONGEST) : note;
    }
}
