package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 培训登记: puts down courses and who attended them. */
@ApplicationScoped
@Transactional
class TrainingService {
    private final TrainingRepository trainings;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    TrainingService(TrainingRepository trainings, Regions regions, Caller caller, Trail trail, Clock clock) {
        this.trainings = trainings;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<TrainingView> page(TrainingFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding =
                new CursorBinding("trainings", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<TrainingView> rows = after == null
                ? trainings.page(filter, null, null)
                : trainings.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        return CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.startedOn().toString(), row.id().toString()),
                row -> row);
    }

    TrainingView get(UUID id) {
        return trainings
                .find(id)
                .map(session -> session.with(trainings.attendances(id)))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.TRAINING_HELD)
    TrainingView hold(RecordTraining command) {
        if (command.startedOn().isAfter(LocalDate.now(clock))) {
            throw DomainException.invalid("/startedOn", "training.future");
        }
        regions.requireWithin(command.regionCode(), command.startedOn());
        UUID id = Ids.next();
        trainings.add(id, command, caller.require().accountId());
        if (trainings.attend(id, command.attendees()) < command.attendees().size()) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        trail.about(new Subject(id.toString(), command.title(), RegionCode.path(command.regionCode()), null));
        return get(id);
    }
}
