package org.zhucun.supervision.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.identity.token.TokenKeys;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Texts;
import org.zhucun.organization.Organizations;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;

/** 导出执行: one export in one transaction of the office that asked: the rows, their file, the manifest and its signature. */
@ApplicationScoped
class ExportRun {
    /** The findings of a province; who needs more asks by period or region. */
    static final int MOST = 200_000;

    private static final String TYPE = "zhucun-export+json";

    private final ExportJobRepository exports;
    private final SearchRepository search;
    private final Organizations organizations;
    private final TokenKeys keys;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;

    ExportRun(
            ExportJobRepository exports,
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

    void fail(UUID id, Office office, Clause problem) {
        exports.failed(id, problem);
        trail.record(Action.DESK_EXPORT_FINISHED, new Subject(id.toString(), null, office.path(), null));
    }

    private void write(DeskExport export, Office office) {
        ExportFile file = new ExportFile((number, content) -> exports.keep(export.id(), number, content));
        fill(file, export);
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
                ExportDownload.MEDIA_TYPE,
                file.items(),
                file.bytes(),
                file.digest(),
                file.snapshot());
        byte[] text = bytes(manifest);
        exports.done(manifest, new String(text, StandardCharsets.UTF_8), keys.sign(TYPE, text));
        trail.detail(manifest.told());
        trail.record(
                Action.DESK_EXPORT_FINISHED,
                new Subject(export.id().toString(), export.purpose(), office.path(), null));
    }

    /** Reads as of the moment that was asked for, row by row. */
    private void fill(ExportFile file, DeskExport export) {
        String unit = export.query().unit() == null
                ? null
                : organizations
                        .find(export.query().unit())
                        .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND))
                        .path();
        exports.lookBack(export.knownAt());
        search.each(export.query(), unit, MOST + 1, hit -> {
            if (file.items() == MOST) {
                throw new DomainException(ProblemType.PAYLOAD_TOO_LARGE, "supervision.desk.large", MOST);
            }
            file.add(hit.id(), hit.version(), bytes(hit));
        });
        exports.lookAtNow();
        file.end();
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
