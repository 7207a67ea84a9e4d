package org.zhucun.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 选派批次之门: batches and their needs for nominations and plans. */
@ApplicationScoped
public class Batches {
    private final BatchRepository batches;

    Batches(BatchRepository batches) {
        this.batches = batches;
    }

    /** The batch to be read: 404 when it is not in sight. */
    public BatchRef readable(UUID id) {
        return find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** The batch to be acted in, its needs fixed and not closed; it does not change meanwhile. */
    public BatchRef requireOpen(UUID id) {
        SelectionBatch batch = batches.hold(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        batch.requireOpen();
        return ref(batch);
    }

    public List<NeedRef> needs(UUID batchId) {
        return batches.needRefs(batchId);
    }

    /** One of the batch's needs. */
    public NeedRef need(UUID batchId, UUID needId, String at) {
        return needs(batchId).stream()
                .filter(need -> need.id().equals(needId))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(at, "selection.need.unknown"));
    }

    private Optional<BatchRef> find(UUID id) {
        return batches.find(id).map(Batches::ref);
    }

    private static BatchRef ref(SelectionBatch batch) {
        return new BatchRef(batch.id, batch.name, batch.sendLevel, batch.regionPath, batch.startOn, batch.state);
    }
}
