package org.zhucun.assessment.year;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.assessment.quota.Quotas;
import org.zhucun.assessment.year.RoundRepository.Round;
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
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 考核年度办理 */
@ApplicationScoped
@Transactional
class RoundService {
    private final RoundRepository rounds;
    private final RoundSteps steps;
    private final Quotas quotas;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;

    RoundService(
            RoundRepository rounds, RoundSteps steps, Quotas quotas, Caller caller, RequestInfo request, Trail trail) {
        this.rounds = rounds;
        this.steps = steps;
        this.quotas = quotas;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
    }

    CursorPage<RoundView> page(RoundFilter filter) {
        CursorBinding binding = new CursorBinding(
                "assessment-rounds", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        List<Round> rows = after == null
                ? rounds.page(filter, null, null)
                : rounds.page(filter, Integer.valueOf(after.get(0)), UUID.fromString(after.get(1)));
        trail.lookedAt(Action.ASSESSMENT_READ, new Subject(null, null, null, null), Map.of());
        return CursorPage.of(
                rows,
                filter.size,
                binding,
                row -> List.of(
                        Integer.toString(row.view().year()), row.view().id().toString()),
                Round::view);
    }

    RoundView get(UUID id) {
        Round round = rounds.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        trail.lookedAt(Action.ASSESSMENT_READ, subject(round), Map.of());
        return whole(round);
    }

    @Audited(Action.ASSESSMENT_OPENED)
    RoundView open(OpenRound command) {
        return told(steps.open(command, caller.require()));
    }

    @Audited(Action.ASSESSMENT_BULLETIN_DRAFTED)
    RoundView publish(UUID id, DraftResults command) {
        Round round = require(id);
        steps.publish(round, command.occasion(), caller.require());
        return told(id);
    }

    @Audited(Action.ASSESSMENT_CLOSED)
    RoundView close(UUID id) {
        Round round = require(id);
        steps.close(round, caller.require());
        return told(id);
    }

    /** A round of the office's own region, in the version that the caller saw. */
    private Round require(UUID id) {
        // seen from above, a round is not locked: the update policy holds for those whose range it lies in
        Round round = rounds.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(round.view().version());
        if (!round.regionPath().equals(caller.require().path())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        return round;
    }

    private RoundView told(UUID id) {
        Round round = rounds.find(id).orElseThrow();
        trail.about(subject(round));
        return whole(round);
    }

    private RoundView whole(Round round) {
        Office office = caller.require();
        UUID id = round.view().id();
        boolean own = office.may("assessment:open") && office.path().equals(round.regionPath());
        List<String> may = !own || round.view().state() == RoundState.CLOSED
                ? List.of()
                : round.view().bulletinId() == null || round.stale() ? List.of("publish", "close") : List.of("close");
        return round.view().with(round.forms(), quotas.of(id), rounds.progress(id), may);
    }

    private static Subject subject(Round round) {
        return new Subject(round.view().id().toString(), round.view().title(), round.regionPath(), null);
    }
}
