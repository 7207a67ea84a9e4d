package org.zhucun.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;

/** 比武结果登记 (E8): who won, and what was put down wrong is taken back with a reason. */
@ApplicationScoped
@Transactional
class ContestService {
    private final TrainingService trainings;
    private final ContestRepository contests;
    private final Event<ContestWon> won;
    private final Event<AwardWithdrawn> withdrawn;
    private final Trail trail;

    ContestService(
            TrainingService trainings,
            ContestRepository contests,
            Event<ContestWon> won,
            Event<AwardWithdrawn> withdrawn,
            Trail trail) {
        this.trainings = trainings;
        this.contests = contests;
        this.won = won;
        this.withdrawn = withdrawn;
        this.trail = trail;
    }

    @Audited(Action.CONTEST_AWARDED)
    TrainingView award(UUID id, RecordAwards command) {
        TrainingView session = trainings.own(id);
        if (session.kind() != TrainingKind.CONTEST) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "training.contest.only");
        }
        List<UUID> ids = command.awards().stream().map(award -> Ids.next()).toList();
        if (contests.award(id, command.awards(), ids) < ids.size()) {
            throw DomainException.invalid("/awards", "training.contest.roll");
        }
        command.awards()
                .forEach(one -> won.fire(new ContestWon(
                        id,
                        session.title(),
                        session.organizerLevel(),
                        session.startedOn(),
                        one.cadreId(),
                        one.award())));
        return trainings.done(id);
    }

    @Audited(Action.CONTEST_AWARD_WITHDRAWN)
    TrainingView withdraw(UUID id, UUID cadre, WithdrawAward command) {
        trainings.own(id);
        if (!contests.withdraw(id, cadre)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "training.contest.none");
        }
        withdrawn.fire(new AwardWithdrawn(id, cadre));
        trail.detail(
                Map.of("cadre", cadre.toString(), "reason", command.reason().strip()));
        return trainings.done(id);
    }
}
