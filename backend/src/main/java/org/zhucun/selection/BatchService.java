package org.zhucun.selection;

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
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 选派批次办理: drafts a batch with its villages, fixes their needs, closes it. */
@ApplicationScoped
@Transactional
class BatchService {
    private final BatchRepository batches;
    private final BatchContents contents;
    private final Caller caller;
    private final RequestInfo request;
    private final Trail trail;
    private final Clock clock;

    BatchService(
            BatchRepository batches,
            BatchContents contents,
            Caller caller,
            RequestInfo request,
            Trail trail,
            Clock clock) {
        this.batches = batches;
        this.contents = contents;
        this.caller = caller;
        this.request = request;
        this.trail = trail;
        this.clock = clock;
    }

    CursorPage<BatchView> list(BatchFilter filter) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("selection-batches", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        CursorPage<BatchView> page = CursorPage.of(
                batches.page(filter, after, new BatchRights(office)),
                filter.size,
                binding,
                view -> List.of(view.id().toString()),
                view -> view);
        return filter.withTotal ? page.withTotal(batches.total(filter)) : page;
    }

    BatchDetail get(UUID id) {
        BatchView view = batches.view(id, new BatchRights(caller.require()))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return new BatchDetail(view, batches.needs(id), batches.units(id));
    }

    @Audited(Action.SELECTION_BATCH_DRAFTED)
    BatchDetail draft(BatchForm form) {
        SelectionBatch batch = new SelectionBatch(caller.require(), today());
        batch.describe(form);
        batches.add(batch);
        batches.flush();
        contents.write(batch, form);
        return done(batch);
    }

    @Audited(Action.SELECTION_BATCH_CHANGED)
    BatchDetail change(UUID id, BatchForm form) {
        SelectionBatch batch = toChange(id);
        batch.describe(form);
        batches.clear(id);
        contents.write(batch, form);
        return done(batch);
    }

    @Audited(Action.VILLAGE_NEEDS_FIXED)
    BatchDetail fixNeeds(UUID id) {
        SelectionBatch batch = toChange(id);
        batch.fixNeeds(batches.needRefs(id).size(), today(), caller.require().accountName());
        return done(batch);
    }

    @Audited(Action.SELECTION_BATCH_CLOSED)
    BatchDetail close(UUID id) {
        SelectionBatch batch = toChange(id);
        batch.close(today());
        return done(batch);
    }

    private SelectionBatch toChange(UUID id) {
        SelectionBatch batch = batches.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(batch.version);
        return batch;
    }

    private BatchDetail done(SelectionBatch batch) {
        batches.flush();
        trail.about(new Subject(batch.id.toString(), batch.name, batch.regionPath, null));
        return get(batch.id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
