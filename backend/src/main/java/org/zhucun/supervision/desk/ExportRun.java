package org.zhucun.supervision.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.token.TokenKeys;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Texts;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;

/** 导出执行: one export in one transaction of the office that asked: the rows, their file, the manifest and its signature. */
@ApplicationScoped
class ExportRun {
    /** What a job holds in memory; who needs more asks by period or region. */
    static final int MOST = 50_000;

    private static final String TYPE = "zhucun-export+json";

    private final ExportRepository exports;
    private final SearchRepository search;
    private final Organizations organizations;
    private final TokenKeys keys;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;

    ExportRun(
            ExportRepository exports,
            SearchRepository search,
            Organizations organizations,
            TokenKeys keys,
            Trail trail,
            ObjectMapper json,
            Clock clock) {
        this.exports = exports;
        this.search = search;
        this.organizations = organizations;
        this.keys = keys;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /** In the transaction of the office; nothing where another worker has it. */
    void run(UUID id, Office office) {
        exports.take(id).ifPresent(export -> write(export, office));
    }

    void fail(UUID id, Office office, String problem) {
        exports.failed(id, problem);
        trail.record(Action.DESK_EXPORT_FINISHED, new Subject(id.toString(), null, office.path(), null));
    }

    private void write(DeskExport export, Office office) {
        List<DeskHit> hits = hits(export);
        if (hits.size() > MOST) {
            throw new DomainException(ProblemType.PAYLOAD_TOO_LARGE, "supervision.desk.large", MOST);
        }
        byte[] content = lines(hits);
        Instant now = clock.instant();
        ExportManifest manifest = new ExportManifest(
                export.id(),
                Texts.get(Locale.SIMPLIFIED_CHINESE, "supervision.desk.export"),
                export.query(),
                RegionCode.ofPath(office.path()),
                office.accountName(),
                export.purpose(),
                export.askedAt(),
                export.knownAt(),
                export.knownAt().plus(DeskService.SETTLED).isBefore(now),
                now,
                ExportService.MEDIA_TYPE,
                hits.size(),
                content.length,
                sha256(content),
                snapshot(hits));
        byte[] text = bytes(manifest);
        exports.done(export.id(), manifest, new String(text, StandardCharsets.UTF_8), keys.sign(TYPE, text), content);
        trail.record(
                Action.DESK_EXPORT_FINISHED,
                new Subject(export.id().toString(), export.purpose(), office.path(), null));
    }

    private List<DeskHit> hits(DeskExport export) {
        String unit = export.query().unit() == null
                ? null
                : organizations
                        .find(export.query().unit())
                        .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND))
                        .path();
        exports.lookBack(export.knownAt());
        List<DeskHit> hits = search.page(export.query(), unit, null, MOST + 1);
        exports.lookAtNow();
        return hits;
    }

    private byte[] lines(List<DeskHit> hits) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (DeskHit hit : hits) {
            all.writeBytes(bytes(hit));
            all.write('\n');
        }
        return all.toByteArray();
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String snapshot(List<DeskHit> hits) {
        StringBuilder lines = new StringBuilder();
        hits.stream().map(hit -> hit.id() + " " + hit.version() + "\n").sorted().forEach(lines::append);
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
