package org.zhucun.supervision.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.supervision.evidence.EvidenceRepository.Kept;

/** 材料查阅: whoever sees the visit, or the issued finding, sees what it rests on. */
@ApplicationScoped
@Transactional
class EvidenceService {
    private final EvidenceRepository evidence;
    private final PieceRepository pieces;
    private final Trail trail;

    EvidenceService(EvidenceRepository evidence, PieceRepository pieces, Trail trail) {
        this.evidence = evidence;
        this.pieces = pieces;
        this.trail = trail;
    }

    List<EvidenceView> list(UUID inspection, UUID finding) {
        if (inspection == null && finding == null) {
            throw DomainException.invalid("inspection", "supervision.evidence.of");
        }
        UUID asked = inspection == null ? finding : inspection;
        trail.lookedAt(
                Action.EVIDENCE_READ,
                new Subject(null, null, null, null),
                Map.of(inspection == null ? "finding" : "inspection", asked.toString()));
        return evidence.of(inspection, finding);
    }

    EvidenceContent content(UUID id) {
        Kept kept = evidence.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        ByteArrayOutputStream content =
                new ByteArrayOutputStream(Math.toIntExact(kept.view().bytes()));
        pieces.read(id, content::writeBytes);
        trail.lookedAt(
                Action.EVIDENCE_READ,
                new Subject(id.toString(), kept.view().name(), kept.regionPath(), null),
                Map.of("sha256", kept.view().sha256()));
        return new EvidenceContent(kept.view(), content.toByteArray());
    }
}
