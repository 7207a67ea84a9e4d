package org.zhucun.selection.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.selection.Batches;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.nomination.Nominations;

/** 方案理由: what has to be explained before a plan is accepted, each person judged for the seat that he is proposed for. */
@ApplicationScoped
@Transactional
class PlanReasons {
    private final PlanRepository plans;
    private final Batches batches;
    private final Nominations nominations;

    PlanReasons(PlanRepository plans, Batches batches, Nominations nominations) {
        this.plans = plans;
        this.batches = batches;
        this.nominations = nominations;
    }

    List<AskedReason> of(UUID id) {
        PlanRepository.Row plan = plans.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        Map<UUID, NeedRef> needs =
                batches.needs(plan.batchId()).stream().collect(Collectors.toMap(NeedRef::id, Function.identity()));
        List<Nominations.Proposal> proposals = plans.assignments(id).stream()
                .filter(assignment -> assignment.nominationId() != null)
                .map(assignment -> new Nominations.Proposal(
                        assignment.nominationId(), needs.get(assignment.needId()), assignment.seat()))
                .toList();
        return nominations.hindrances(batches.readable(plan.batchId()), proposals).stream()
                .map(AskedReason::of)
                .toList();
    }
}
