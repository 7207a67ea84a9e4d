package org.zhucun.selection.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.zhucun.audit.Subject;
import org.zhucun.cadre.CadreRef;
import org.zhucun.cadre.Cadres;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Tree;
import org.zhucun.selection.BatchRef;
import org.zhucun.selection.Batches;
import org.zhucun.selection.NeedRef;
import org.zhucun.selection.criterion.CandidateFacts;
import org.zhucun.selection.criterion.Candidates;
import org.zhucun.selection.criterion.Criteria;
import org.zhucun.selection.criterion.Reasons;

/** 推荐条件: makes a nomination of what a unit proposes, or says why not. */
@ApplicationScoped
class NewNomination {
    private final Batches batches;
    private final Cadres cadres;
    private final Candidates candidates;
    private final Criteria criteria;
    private final NominationRepository nominations;
    private final Caller caller;
    private final Clock clock;

    NewNomination(
            Batches batches,
            Cadres cadres,
            Candidates candidates,
            Criteria criteria,
            NominationRepository nominations,
            Caller caller,
            Clock clock) {
        this.batches = batches;
        this.cadres = cadres;
        this.candidates = candidates;
        this.criteria = criteria;
        this.nominations = nominations;
        this.caller = caller;
        this.clock = clock;
    }

    Nomination of(Nominate command) {
        CadreRef cadre = cadres.require(command.cadreId());
        BatchRef batch = batches.requireOpen(command.batchId());
        requireAsked(batch, cadre);
        NeedRef need = command.needId() == null ? null : batches.need(batch.id(), command.needId(), "/needId");
        if (need != null && need.seats(command.seat()) == 0) {
            throw DomainException.invalid("/seat", "selection.need.seat");
        }
        Nomination nomination = new Nomination(batch, cadre, command);
        nomination.justify(judged(cadre, batch, need, command));
        nomination.signed(caller.require(), LocalDate.now(clock));
        nominations.add(nomination);
        return nomination;
    }

    /** A level sends those it manages; a unit nominates where it is asked, as many as it is asked for. */
    private void requireAsked(BatchRef batch, CadreRef cadre) {
        if (!cadre.managingRegionPath().startsWith(batch.regionPath())) {
            throw DomainException.invalid("/cadreId", "selection.nomination.level");
        }
        List<NominationRepository.Quota> quotas = nominations.quotas(batch.id(), cadre.unitPath());
        if (quotas.isEmpty() && caller.require().tree() == Tree.REGION) {
            return;
        }
        if (quotas.isEmpty()) {
            throw new DomainException(ProblemType.OUT_OF_JURISDICTION, "selection.nomination.asked");
        }
        if (quotas.stream().noneMatch(NominationRepository.Quota::free)) {
            throw new DomainException(ProblemType.CONFLICT, "selection.nomination.quota");
        }
    }

    private List<String> judged(CadreRef cadre, BatchRef batch, NeedRef need, Nominate command) {
        CandidateFacts facts =
                candidates.of(Set.of(cadre.id()), batch.startOn()).get(cadre.id());
        return criteria.require(
                facts,
                Judging.post(batch, need, command.seat(), command.backbone()),
                subject(cadre),
                new Reasons(command.justifications(), Set.of()));
    }

    static Subject subject(CadreRef cadre) {
        return new Subject(cadre.id().toString(), cadre.name(), cadre.regionPath(), cadre.unitPath());
    }
}
