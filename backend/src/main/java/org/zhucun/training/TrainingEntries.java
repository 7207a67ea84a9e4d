package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 登记落库: puts down a course with its roll, inside the caller's transaction and as part of his deed. */
@ApplicationScoped
class TrainingEntries {
    private final TrainingRepository trainings;
    private final Rolls rolls;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    TrainingEntries(TrainingRepository trainings, Rolls rolls, Regions regions, Caller caller, Clock clock) {
        this.trainings = trainings;
        this.rolls = rolls;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    UUID hold(RecordTraining command) {
        SessionFacts facts = command.facts();
        requireHeld(facts);
        regions.requireWithin(command.regionCode(), facts.startedOn());
        UUID id = Ids.next();
        trainings.add(
                id,
                RegionCode.path(command.regionCode()),
                facts,
                caller.require().accountId());
        if (!command.roll().empty()) {
            enter(id, command.roll());
        }
        return id;
    }

    /** @throws DomainException 403 OUT_OF_JURISDICTION for a course that does not concern the caller */
    void enter(UUID session, RollEntries entries) {
        rolls.enter(
                trainings.find(session).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION)),
                entries);
    }

    /** 400 for a course that has not begun. */
    void requireHeld(SessionFacts facts) {
        if (facts.startedOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/startedOn", "training.future");
        }
    }
}
