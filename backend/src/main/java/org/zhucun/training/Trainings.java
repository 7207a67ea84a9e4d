package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 培训之门: the door to courses and their rolls for other rooms. What is written is part of the caller's deed; call it inside a transaction. */
@ApplicationScoped
public class Trainings {
    private final TrainingEntries entries;
    private final TrainingRepository trainings;
    private final RollRepository roll;

    Trainings(TrainingEntries entries, TrainingRepository trainings, RollRepository roll) {
        this.entries = entries;
        this.trainings = trainings;
        this.roll = roll;
    }

    /** 在册出勤: a cadre's entry on a roll, and how many of the days he was there. */
    public record Attended(UUID id, int days) {}

    /**
     * Puts down a course with whoever is on its roll, as its page does.
     *
     * @return its id
     * @throws org.zhucun.kernel.DomainException as the page refuses
     */
    public UUID hold(RecordTraining said) {
        return entries.hold(said);
    }

    /** What is on record of a course, without its roll; empty for one that does not concern the caller. */
    public Optional<RecordTraining> onFile(UUID id) {
        return trainings.find(id).map(TrainingView::said);
    }

    /**
     * Puts a cadre on the roll of a course, as its page does.
     *
     * @throws org.zhucun.kernel.DomainException as the page refuses
     */
    public void attend(UUID session, RollEntries.Attendee attendee) {
        entries.enter(session, new RollEntries(List.of(attendee), null, null));
    }

    /** The entry of a cadre on the roll of a course, as far as the caller sees it. */
    public Optional<Attended> attended(UUID session, UUID cadre) {
        return roll.attended(session, cadre);
    }
}
