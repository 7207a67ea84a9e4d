package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 培训班登记: puts down what was held, and corrects it. */
@ApplicationScoped
@Transactional
class TrainingService {
    private static final String RECORD = "training:record";

    private final TrainingRepository trainings;
    private final TrainingEntries entries;
    private final Rolls rolls;
    private final Visible visible;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final ContestRepository contests;
    private final Trail trail;

    TrainingService(
            TrainingRepository trainings,
            TrainingEntries entries,
            Rolls rolls,
            Visible visible,
            Regions regions,
            Caller caller,
            RequestInfo request,
            ContestRepository contests,
            Trail trail) {
        this.trainings = trainings;
        this.entries = entries;
        this.rolls = rolls;
        this.visible = visible;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.contests = contests;
        this.trail = trail;
    }

    CursorPage<TrainingView> page(TrainingFilter filter) {
        regions.readable(filter.region);
        CursorBinding binding =
                new CursorBinding("trainings", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<TrainingView> rows = after == null
                ? trainings.page(filter, null, null)
                : trainings.page(filter, LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        CursorPage<TrainingView> page = CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(row.startedOn().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(trainings.total(filter)) : page;
    }

    TrainingView get(UUID id) {
        TrainingView session = trainings.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return session.with(trainings.tests(id), contests.awards(id), may(session));
    }

    TrainingTotals totals(TotalsFilter filter) {
        if (filter.from.isAfter(filter.to)) {
            throw DomainException.invalid("to", "training.period");
        }
        String within = regions.readable(filter.region);
        return trainings.totals(within.isEmpty() ? "/" : RegionCode.path(within), filter);
    }

    @Audited(Action.TRAINING_HELD)
    TrainingView hold(RecordTraining command) {
        return done(entries.hold(command));
    }

    @Audited(Action.TRAINING_CHANGED)
    TrainingView change(UUID id, ChangeTraining command) {
        TrainingView session = own(id);
        request.requireVersion(session.version());
        SessionFacts facts = command.facts();
        entries.requireHeld(facts);
        if (session.kind() == TrainingKind.CONTEST
                && facts.kind() != TrainingKind.CONTEST
                && !contests.awards(id).isEmpty()) {
            throw DomainException.invalid("/kind", "training.contest.awarded");
        }
        rolls.before(session, facts);
        trainings.change(session, facts);
        rolls.tell(get(id));
        return done(id);
    }

    /** The subject of the deed, and how the session stands now. */
    TrainingView done(UUID id) {
        TrainingView session = get(id);
        trail.about(new Subject(id.toString(), session.title(), session.path(), null));
        return session;
    }

    /** A session that the caller keeps, not one of a level above. */
    TrainingView own(UUID id) {
        return trainings
                .find(id)
                .filter(session -> visible.own(session.path()))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private List<String> may(TrainingView session) {
        if (!caller.require().may(RECORD)) {
            return List.of();
        }
        List<String> deeds = new ArrayList<>(List.of("roll"));
        if (visible.own(session.path())) {
            deeds.add("change");
            deeds.add("test");
            if (session.kind() == TrainingKind.CONTEST) {
                deeds.add("award");
            }
        }
        return deeds;
    }
}
