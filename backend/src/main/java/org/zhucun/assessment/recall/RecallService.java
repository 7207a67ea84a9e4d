package org.zhucun.assessment.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.assessment.obligation.ClosingAct;
import org.zhucun.assessment.obligation.ObligationKind;
import org.zhucun.assessment.obligation.ObligationRef;
import org.zhucun.assessment.obligation.Obligations;
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
import org.zhucun.scope.Office;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 召回办理: proposes and shows recalls, and takes each further step. */
@ApplicationScoped
@Transactional
class RecallService {
    private final RecallRepository recalls;
    private final RecallSteps steps;
    private final RecallPolicy policy;
    private final Obligations obligations;
    private final Teams teams;
    private final Regions regions;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    RecallService(
            RecallRepository recalls,
            RecallSteps steps,
            RecallPolicy policy,
            Obligations obligations,
            Teams teams,
            Regions regions,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.recalls = recalls;
        this.steps = steps;
        this.policy = policy;
        this.obligations = obligations;
        this.teams = teams;
        this.regions = regions;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<RecallView> page(RecallFilter filter) {
        regions.readable(filter.region);
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("recalls", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 2, binding);
        CursorPage<RecallView> page = CursorPage.of(
                recalls.page(filter, after, today(), office),
                filter.size,
                binding,
                row -> List.of(row.proposal().on().toString(), row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(recalls.total(filter)) : page;
    }

    RecallView get(UUID id) {
        return recalls.view(id, today(), caller.require()).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** The conditions on which the cadre of a stay may be recalled, as his village's documents say. */
    List<RecallCondition> conditions(UUID postingId) {
        PostingRef posting = teams.find(postingId).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return policy.conditions(posting.regionPath(), today());
    }

    @Audited(Action.RECALL_PROPOSED)
    RecallView propose(ProposeRecall command) {
        PostingRef posting = teams.require(command.postingId());
        if (posting.endedOn() != null || !posting.covers(today())) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "assessment.recall.ended");
        }
        RecallCondition condition = policy.condition(command.condition(), posting.regionPath(), today());
        Recall recall = new Recall(posting, condition, caller.require(), today());
        recall.cause = command.cause();
        recall.facts = command.facts().strip();
        recall.obligationId = answered(command, posting);
        recall.levelPath = Obligations.levelPath(posting.sendLevel(), posting.regionPath());
        String code = RegionCode.ofPath(recall.levelPath);
        recall.levelName =
                regions.find(code, today()).map(place -> place.name()).orElse(code);
        recall.statementUntil = policy.statementUntil(posting.regionPath(), today());
        recall.decisionDueOn = policy.decisionDue(posting.regionPath(), today());
        recalls.persistAndFlush(recall);
        return told(recall);
    }

    @Audited(Action.RECALL_STATED)
    RecallView state(UUID id, StateOnRecall command) {
        Recall recall = toChange(id);
        recall.state(command.statement().strip(), today());
        return told(recall);
    }

    @Audited(Action.RECALL_DECIDED)
    RecallView decide(UUID id, DecideRecall command) {
        Recall recall = toChange(id);
        steps.decide(recall, command);
        trail.detail(Map.of("approve", command.approve()));
        return told(recall);
    }

    @Audited(Action.RECALL_WITHDRAWN)
    RecallView withdraw(UUID id, WithdrawRecall command) {
        Recall recall = toChange(id);
        steps.withdraw(recall, command.reason().strip());
        return told(recall);
    }

    @Audited(Action.RECALL_EXECUTED)
    RecallView depart(UUID id, CarryOutRecall command) {
        Recall recall = toChange(id);
        steps.depart(recall, command);
        return told(recall);
    }

    @Audited(Action.SUCCESSOR_POSTED)
    RecallView succeed(UUID id, PostSuccessor command) {
        Recall recall = toChange(id);
        steps.succeed(recall, command);
        return told(recall);
    }

    /** The obligation that is named, else the one that a grade opened: it is about this cadre and a recall closes it. */
    private UUID answered(ProposeRecall command, PostingRef posting) {
        if (command.obligationId() == null) {
            return obligations
                    .open(posting.cadreId(), ObligationKind.RECALL)
                    .map(ObligationRef::id)
                    .orElse(null);
        }
        ObligationRef obligation = obligations.require(command.obligationId());
        obligation.requireAbout(posting.cadreId(), ClosingAct.RECALL);
        obligation.requireOpen();
        return obligation.id();
    }

    private Recall toChange(UUID id) {
        Recall recall = recalls.lock(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(recall.version);
        return recall;
    }

    private RecallView told(Recall recall) {
        recalls.flush();
        trail.about(new Subject(
                recall.id.toString(), recall.cadreName + " " + recall.villageName, recall.regionPath, recall.unitPath));
        return get(recall.id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
