package org.zhucun.supervision.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.DeviceTime;
import org.zhucun.supervision.evidence.EvidenceRepository.Kept;
import org.zhucun.supervision.evidence.UploadRepository.Visit;

/** 材料接收: begins an upload, tells how far it is, and takes its next piece. */
@ApplicationScoped
@Transactional
class UploadService {
    private static final long MEGABYTE = 1 << 20;
    private static final int MOST_OF_A_PIECE = 4 << 20;

    private final UploadRepository uploads;
    private final PieceRepository pieces;
    private final EvidenceRepository evidence;
    private final Attaching attaching;
    private final EvidenceLimits limits;
    private final Caller caller;
    private final Clock clock;

    UploadService(
            UploadRepository uploads,
            PieceRepository pieces,
            EvidenceRepository evidence,
            Attaching attaching,
            EvidenceLimits limits,
            Caller caller,
            Clock clock) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.evidence = evidence;
        this.attaching = attaching;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins it, or tells how far it is when it was begun before: the id is the phone's. */
    UploadView begin(UUID inspection, UUID id, BeginUpload said) {
        Visit visit = uploads.visit(inspection).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (!visit.inspectedBy().equals(caller.require().accountId())) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "supervision.evidence.another");
        }
        DeviceTime.require("/claimedAt", said.claimedAt(), clock);
        return known(visit, id, said).orElseGet(() -> add(visit, id, said));
    }

    private Optional<UploadView> known(Visit visit, UUID id, BeginUpload said) {
        // in this order: what is just arriving is evidence when the lock is let go of
        Optional<Upload> running = uploads.lock(id);
        Optional<Kept> kept = evidence.find(id);
        boolean same = kept.map(one -> one.view().inspectionId().equals(visit.id())
                        && one.view().sha256().equals(said.sha256()))
                .or(() -> running.map(one -> one.is(visit.id(), caller.require().accountId(), said)))
                .orElse(true);
        if (!same) {
            throw new DomainException(ProblemType.CONFLICT, "supervision.evidence.reused");
        }
        if (running.filter(this::over).isPresent()) {
            remove(id);
            return Optional.empty();
        }
        return kept.map(UploadService::complete).or(() -> running.map(Upload::view));
    }

    private UploadView add(Visit visit, UUID id, BeginUpload said) {
        if (said.bytes() > limits.maxBytes()) {
            throw new DomainException(
                    ProblemType.PAYLOAD_TOO_LARGE, "supervision.evidence.large", limits.maxBytes() / MEGABYTE);
        }
        if (uploads.countOf(visit.id()) >= limits.perVisit()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.evidence.many", limits.perVisit());
        }
        Upload upload = new Upload(
                id,
                visit.id(),
                said.checklistItem(),
                said.cadreId(),
                caller.require().accountId(),
                said.plainName(),
                said.bytes(),
                said.sha256(),
                0,
                said.claimedAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS).plus(limits.unfinished()),
                visit.regionPath(),
                visit.officePath());
        uploads.add(upload);
        return upload.view();
    }

    UploadView progress(UUID id) {
        return evidence.find(id)
                .filter(kept -> mine(kept.attachedBy()))
                .map(UploadService::complete)
                .or(() -> uploads.find(id)
                        .filter(one -> mine(one.accountId()) && !over(one))
                        .map(Upload::view))
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** @return how far it is now; 460 is for the caller to say: what was refused as a whole begins anew, and that has to be written */
    UploadView append(UUID id, Piece piece) {
        if (piece.content().length > MOST_OF_A_PIECE) {
            throw new DomainException(
                    ProblemType.PAYLOAD_TOO_LARGE, "supervision.upload.large", MOST_OF_A_PIECE / MEGABYTE);
        }
        Optional<Upload> running = uploads.lock(id).filter(one -> mine(one.accountId()));
        if (running.isEmpty()) {
            return arrived(id, piece);
        }
        Upload upload = running.get();
        if (over(upload)) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "supervision.upload.expired");
        }
        if (piece.offset() != upload.received()) {
            throw new DomainException(ProblemType.CONFLICT, "supervision.upload.offset", upload.received());
        }
        return take(upload, piece);
    }

    /** It has arrived, perhaps this moment by the same piece sent twice: who sent it is told how far it is, as of any piece out of place. */
    private UploadView arrived(UUID id, Piece piece) {
        UploadView done = evidence.find(id)
                .filter(kept -> mine(kept.attachedBy()))
                .map(UploadService::complete)
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (done.received() != piece.offset() || piece.content().length > 0) {
            throw new DomainException(ProblemType.CONFLICT, "supervision.upload.offset", done.received());
        }
        return done;
    }

    private UploadView take(Upload upload, Piece piece) {
        long received = upload.received() + piece.content().length;
        if (received > upload.bytes()) {
            throw new DomainException(ProblemType.PAYLOAD_TOO_LARGE, "supervision.upload.beyond", upload.bytes());
        }
        piece.requireWhole();
        if (piece.offset() == 0
                && piece.content().length > 0
                && MediaKind.of(piece.content()).isEmpty()) {
            throw new DomainException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "supervision.evidence.kind");
        }
        pieces.append(upload, piece.content());
        uploads.received(upload.id(), received);
        return received < upload.bytes()
                ? new UploadView(
                        upload.id(), upload.inspectionId(), upload.bytes(), received, upload.expiresAt(), false)
                : attaching.finish(upload);
    }

    void remove(UUID id) {
        pieces.remove(id);
        uploads.remove(id);
    }

    /** What did not arrive whole in time. */
    List<UUID> expired() {
        return uploads.expired(clock.instant());
    }

    /** 到期清理, unless it goes on or has arrived meanwhile. */
    void sweep(UUID id) {
        uploads.lock(id).filter(this::over).ifPresent(one -> remove(id));
    }

    private boolean over(Upload upload) {
        return upload.expiresAt().isBefore(clock.instant());
    }

    private boolean mine(UUID account) {
        return caller.require().accountId().equals(account);
    }

    private static UploadView complete(Kept kept) {
        EvidenceView view = kept.view();
        return new UploadView(view.id(), view.inspectionId(), view.bytes(), view.bytes(), null, true);
    }
}
