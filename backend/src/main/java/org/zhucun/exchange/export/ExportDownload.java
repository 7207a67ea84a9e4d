package org.zhucun.exchange.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Pieces;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 导出下载: as often as whoever asked needs it within its term, whole or from a byte on. That it is loaded is on the trail before the first byte goes out. */
@ApplicationScoped
class ExportDownload {
    private final ExportJobRepository jobs;
    private final ExportPieceRepository pieces;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    ExportDownload(ExportJobRepository jobs, ExportPieceRepository pieces, Caller caller, Trail trail, Clock clock) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * 下载: bytes on their way out.
     *
     * @param range null for the whole file
     */
    record Download(ExportJob job, ExportJobManifest manifest, ByteRange range, InputStream content) {}

    /** @param given header {@code Range}, and {@code If-Range}: the SHA-256 of the file that a part of is there already */
    record Wanted(String range, String given) {}

    Download load(UUID id, Wanted wanted) {
        Office office = caller.require();
        ExportJob job = Caller.as(
                office,
                () -> QuarkusTransaction.requiringNew()
                        .call(() ->
                                jobs.find(id, office).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND))));
        requireThere(job);
        ExportJobManifest manifest = jobs.manifest(job);
        boolean same = wanted.given() == null || wanted.given().equals("\"" + manifest.sha256() + "\"");
        ByteRange range = same ? ByteRange.of(wanted.range(), manifest.bytes()).orElse(null) : null;
        Map<String, Object> told = new TreeMap<>(manifest.told());
        if (range != null) {
            told.put("bytes", range.told(manifest.bytes()));
        }
        trail.seen(Action.EXPORT_DOWNLOADED, job.subject(), told);
        long from = range == null ? 0 : range.from();
        long length = range == null ? manifest.bytes() : range.length();
        return new Download(job, manifest, range, Pieces.part(number -> piece(office, id, number), from, length));
    }

    /** Each piece in a transaction of its own as the office that asked, because a download may take minutes. */
    private Optional<byte[]> piece(Office office, UUID id, int number) {
        return Caller.as(office, () -> QuarkusTransaction.requiringNew().call(() -> pieces.piece(id, number)));
    }

    private void requireThere(ExportJob job) {
        switch (job.stateAt(clock.instant())) {
            case DONE -> {
                if (!job.kind().readableBy(caller.require())) {
                    throw new DomainException(ProblemType.FORBIDDEN, "exchange.export.permission");
                }
            }
            case QUEUED, RUNNING -> throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.export.unfinished");
            case EXPIRED -> throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.export.expired");
            default -> throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.export.none");
        }
    }
}
