package org.zhucun.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListTemplate;
import org.zhucun.exchange.roster.RosterTemplate;
import org.zhucun.exchange.xlsx.FileRefused;
import org.zhucun.exchange.xlsx.Limits;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 导入业务: takes workbooks in, shows jobs, stops them. */
@ApplicationScoped
@Transactional
class ImportService {
    private static final int SHOWN_ERRORS = 200;

    private final Kinds kinds;
    private final ImportRepository jobs;
    private final ShownJobs shown;
    private final ErrorRepository errors;
    private final FileRepository files;
    private final TaskRepository tasks;
    private final Event<ImportQueued> queued;
    private final Trail trail;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    ImportService(
            Kinds kinds,
            ImportRepository jobs,
            ShownJobs shown,
            ErrorRepository errors,
            FileRepository files,
            TaskRepository tasks,
            Event<ImportQueued> queued,
            Trail trail,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.shown = shown;
        this.errors = errors;
        this.files = files;
        this.tasks = tasks;
        this.queued = queued;
        this.trail = trail;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    byte[] template() {
        return RosterTemplate.bytes(request.locale());
    }

    /**
     * An empty list of a kind, with a made-up row.
     *
     * @param word name of the kind in addresses
     */
    byte[] template(String word, boolean csv) {
        ListKind kind = ImportKind.of(word.toUpperCase(Locale.ROOT))
                .map(kinds::of)
                .orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        return csv ? ListTemplate.csv(kind.layout()) : ListTemplate.workbook(kind.layout(), request.locale());
    }

    /** The file is looked through before anything of it is kept. */
    @Audited(Action.IMPORT_STARTED)
    ImportView start(ImportUpload upload) {
        Office office = caller.require();
        kinds.allowed(ImportKind.valueOf(upload.kind), office);
        Path file = upload.file.uploadedFile();
        try {
            ImportJob job = job(upload, office);
            inspect(file, job.format());
            String digest = digest(file);
            jobs.add(job, new ImportRepository.Upload(job.fileName(), Files.size(file), digest, office.accountId()));
            try (InputStream content = Files.newInputStream(file)) {
                files.store(job.id(), job.regionPath(), content);
            }
            tasks.add(job.id(), office);
            queued.fire(new ImportQueued(job.id()));
            trail.about(job.subject());
            trail.detail(
                    Map.of("kind", job.kind(), "mode", job.mode().word(), "dryRun", job.dryRun(), "sha256", digest));
            return ImportView.of(job, List.of(), office, request.locale());
        } catch (FileRefused refused) {
            throw refused.asProblem();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    CursorPage<ImportView> list(Paging paging) {
        CursorBinding binding =
                new CursorBinding("imports", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        List<ImportJob> found = shown.page(paging, after == null ? null : UUID.fromString(after.get(0)));
        CursorPage<ImportView> page = CursorPage.of(
                found, paging.size, binding, job -> List.of(job.id().toString()), job -> view(job, null));
        return paging.withTotal ? page.withTotal(shown.total()) : page;
    }

    ImportView get(UUID id) {
        ImportJob job = shown.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        ImportErrorView.Manner manner =
                new ImportErrorView.Manner(kinds.of(job.kind()).layout(), job.format(), request.locale());
        List<ImportErrorView> first = errors.first(id, SHOWN_ERRORS).stream()
                .flatMap(row -> ImportErrorView.of(row, manner).stream())
                .limit(SHOWN_ERRORS)
                .toList();
        return view(job, first);
    }

    /** A job that nobody has begun ends at once, a running one at its next batch. */
    @Audited(Action.IMPORT_CANCELLED)
    ImportView cancel(UUID id) {
        ImportJob job = shown.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(job.version());
        if (job.state().over()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.over");
        }
        if (tasks.removeUntaken(id)) {
            jobs.end(id, ImportState.CANCELLED, null, clock.instant());
            files.delete(id);
        } else {
            jobs.requestCancellation(id);
        }
        trail.about(job.subject());
        return get(id);
    }

    private ImportView view(ImportJob job, List<ImportErrorView> first) {
        return ImportView.of(job, first, caller.require(), request.locale());
    }

    private static void inspect(Path file, ImportFormat format) throws IOException {
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw DomainException.of(ProblemType.PAYLOAD_TOO_LARGE);
        }
        try (FileChannel channel = FileChannel.open(file)) {
            format.inspect(channel);
        }
    }

    private ImportJob job(ImportUpload upload, Office office) {
        ImportFormat format = ImportFormat.of(upload.file.contentType(), upload.name())
                .orElseThrow(() -> DomainException.invalid("file", "exchange.format"));
        return new ImportJob(
                Ids.next(),
                ImportKind.valueOf(upload.kind),
                format,
                upload.name(),
                upload.system == null ? "" : upload.system,
                ImportState.QUEUED,
                upload.onlyChecks(),
                ImportMode.of(upload.mode),
                ReportScope.of(upload.report).orElse(ReportScope.ERRORS),
                ImportJob.Counts.NONE,
                0,
                0,
                null,
                false,
                clock.instant(),
                null,
                null,
                office.accountName(),
                office.path(),
                0);
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
