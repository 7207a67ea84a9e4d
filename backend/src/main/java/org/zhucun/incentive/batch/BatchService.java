package org.zhucun.incentive.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.incentive.merit.MeritDesk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 批次办理: drafts a batch, chooses its lines, issues it. */
@ApplicationScoped
@Transactional
class BatchService {
    private final BatchRepository batches;
    private final Regions regions;
    private final MeritDesk desk;

    BatchService(BatchRepository batches, Regions regions, MeritDesk desk) {
        this.batches = batches;
        this.regions = regions;
        this.desk = desk;
    }

    @Audited(Action.INCENTIVE_BATCH_DRAFTED)
    IncentiveBatchView draft(BatchCommands.DraftIncentiveBatch command) {
        RegionRef region = regions.requireWithin(command.regionCode(), desk.today());
        IncentiveBatch batch = new IncentiveBatch(command, region, desk.office());
        batches.add(batch);
        return told(batch);
    }

    /** All of them or none: whoever chose should know what became of each. */
    @Audited(Action.INCENTIVE_BATCH_CHANGED)
    IncentiveBatchView add(UUID id, BatchCommands.AddBatchLines command) {
        IncentiveBatch batch = draftOf(id);
        int asked = new HashSet<>(command.facts()).size();
        long added = batches.addLines(id, command.facts());
        if (added != asked) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.batch.not-candidates", asked - added);
        }
        return told(batch);
    }

    @Audited(Action.INCENTIVE_BATCH_CHANGED)
    IncentiveBatchView remove(UUID id, BatchCommands.RemoveBatchLines command) {
        IncentiveBatch batch = draftOf(id);
        int asked = new HashSet<>(command.lines()).size();
        if (batches.removeLines(id, command.lines()) != asked) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.batch.not-lines");
        }
        return told(batch);
    }

    @Audited(Action.INCENTIVE_BATCH_ISSUED)
    IncentiveBatchView issue(UUID id, BatchCommands.IssueIncentiveBatch command) {
        IncentiveBatch batch = locked(id);
        desk.requireVersion(batch.version);
        desk.requireNotFuture("/on", command.on());
        batch.requireDraft();
        List<String> fallen = batches.fallen(id);
        if (!fallen.isEmpty()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.batch.fallen", String.join("、", fallen));
        }
        batch.issue(command.on(), batches.issueLines(id));
        batches.flush();
        return told(batch);
    }

    IncentiveBatchView get(UUID id) {
        return batches.view(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    List<BatchCandidate> candidates(UUID id) {
        get(id);
        return batches.candidates(id);
    }

    CursorPage<IncentiveBatchView> page(BatchFilter filter) {
        return batches.page(filter);
    }

    private IncentiveBatch locked(UUID id) {
        return batches.locked(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    private IncentiveBatch draftOf(UUID id) {
        IncentiveBatch batch = locked(id);
        batch.requireDraft();
        return batch;
    }

    private IncentiveBatchView told(IncentiveBatch batch) {
        desk.about(batch.id, batch.title + " " + batch.documentNumber, batch.regionPath, null);
        return get(batch.id);
    }
}
