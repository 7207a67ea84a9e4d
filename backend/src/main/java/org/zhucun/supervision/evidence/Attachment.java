package org.zhucun.supervision.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.scope.Caller;

/** 登记材料: the deed of attaching bears the hash, so that anybody may compare years later. */
@ApplicationScoped
@Transactional
class Attachment {
    private final EvidenceRepository evidence;
    private final UploadRepository uploads;
    private final Caller caller;
    private final Trail trail;

    Attachment(EvidenceRepository evidence, UploadRepository uploads, Caller caller, Trail trail) {
        this.evidence = evidence;
        this.uploads = uploads;
        this.caller = caller;
        this.trail = trail;
    }

    @Audited(Action.EVIDENCE_ATTACHED)
    UploadView attach(Upload upload, MediaKind kind, Instant at) {
        evidence.add(upload, kind, caller.require(), at);
        evidence.show(upload);
        uploads.remove(upload.id());
        // the deed lies with the inspecting office, or the trail would tell the inspected before the finding is issued
        trail.about(new Subject(upload.id().toString(), upload.name(), upload.officePath(), null));
        trail.detail(Map.of(
                "inspection", upload.inspectionId().toString(),
                "sha256", upload.sha256(),
                "bytes", upload.bytes(),
                "mediaType", kind.mediaType()));
        return new UploadView(upload.id(), upload.inspectionId(), upload.bytes(), upload.bytes(), null, true);
    }
}
