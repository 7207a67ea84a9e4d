package org.zhucun.supervision.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhucun.supervision.Inspections;
import org.zhucun.supervision.visit.VisitCommands.RecordVisit;

/** 督查接收: what arrives a second time, also after its idempotency key was forgotten, changes nothing and is no deed. */
@ApplicationScoped
@Transactional
class VisitService {
    private final Inspections inspections;
    private final VisitRecorder recorder;

    VisitService(Inspections inspections, VisitRecorder recorder) {
        this.inspections = inspections;
        this.recorder = recorder;
    }

    VisitReceipt deliver(RecordVisit said) {
        return inspections
                .own(said.id())
                .map(known -> new VisitReceipt(known.id(), known.recordedAt(), List.of(), true))
                .orElseGet(() -> recorder.record(said));
    }
}
