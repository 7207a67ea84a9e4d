package org.zhucun.exchange.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.exchange.export.ExportJob.Asker;
import org.zhucun.exchange.export.ExportJob.Times;
import org.zhucun.exchange.export.ExportJob.Written;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 导出业务: takes orders for files, shows them to whoever gave them, stops them. */
@ApplicationScoped
@Transactional
class ExportService {
    /** Of one account in one office. */
    static final int MOST_WAITING = 3;

    static final int MOST_A_DAY = 50;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int RETRY_SECONDS = 30;

    private final ExportJobRepository jobs;
    private final ExportPieceRepository pieces;
    private final ExportQueue queue;
    private final Event<ExportJobQueued> queued;
    private final Regions regions;
    private final Trail trail;
    private final Caller caller;
    private final RequestInfo request;
    private final Clock clock;

    ExportService(
            ExportJobRepository jobs,
            ExportPieceRepository pieces,
            ExportQueue queue,
            Event<ExportJobQueued> queued,
            Regions regions,
            Trail trail,
            Caller caller,
            RequestInfo request,
            Clock clock) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.queue = queue;
        this.queued = queued;
        this.regions = regions;
        this.trail = trail;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @Audited(Action.EXPORT_STARTED)
    ExportJobView start(StartExport command) {
        Office office = caller.require();
        if (!command.kind().readableBy(office)) {
            throw new DomainException(ProblemType.FORBIDDEN, "exchange.export.permission");
        }
        Instant now = clock.instant();
        command.filter().requireAnswerable(command.kind(), now);
        String region = regions.readable(command.filter().region());
        ExportFilter filter = command.filter().in(region);
        requireRoom(office, now);
        ExportJob job = job(command, filter, office);
        jobs.add(job);
        queue.add(job.id(), office);
        queued.fire(new ExportJobQueued(job.id()));
        trail.about(job.subject());
        trail.detail(Map.of("kind", job.kind(), "format", job.format(), "region", region, "purpose", job.purpose()));
        return view(job);
    }

    /** 429 while as many wait as may, and when the day's are used up. */
    private void requireRoom(Office office, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        ExportJobRepository.Use use = jobs.use(office, today.atStartOfDay(CHINA).toInstant());
        if (use.waiting() >= MOST_WAITING) {
            throw new DomainException(ProblemType.TOO_MANY_REQUESTS, "exchange.export.waiting", MOST_WAITING)
                    .retryAfter(RETRY_SECONDS);
        }
        if (use.asked() >= MOST_A_DAY) {
            Instant tomorrow = today.plusDays(1).atStartOfDay(CHINA).toInstant();
            throw new DomainException(ProblemType.TOO_MANY_REQUESTS, "exchange.export.quota", MOST_A_DAY)
                    .retryAfter((int) Duration.between(now, tomorrow).toSeconds() + 1);
        }
    }

    CursorPage<ExportJobView> list(Paging paging) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("exports", office.accountId().toString(), office.path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        CursorPage<ExportJobView> page = CursorPage.of(
                jobs.page(office, after == null ? null : UUID.fromString(after.get(0)), paging.size + 1),
                paging.size,
                binding,
                job -> List.of(job.id().toString()),
                this::view);
        return paging.withTotal ? page.withTotal(jobs.total(office)) : page;
    }

    ExportJobView get(UUID id) {
        return view(found(id, ProblemType.NOT_FOUND));
    }

    SignedManifest manifest(UUID id) {
        ExportJob job = found(id, ProblemType.NOT_FOUND);
        if (job.manifest() == null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.export.unfinished");
        }
        return new SignedManifest(jobs.manifest(job), job.signature());
    }

    /** A job that nobody has begun ends at once, a running one within some thousand rows. */
    @Audited(Action.EXPORT_CANCELLED)
    ExportJobView cancel(UUID id) {
        ExportJob job = found(id, ProblemType.OUT_OF_JURISDICTION);
        request.requireVersion(job.version());
        if (job.state().over()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.export.over");
        }
        if (queue.removeUntaken(id)) {
            pieces.delete(id);
            jobs.end(id, ExportJobState.CANCELLED, null, clock.instant());
        } else {
            jobs.requestCancellation(id);
        }
        trail.about(job.subject());
        return get(id);
    }

    private ExportJob found(UUID id, ProblemType otherwise) {
        return jobs.find(id, caller.require()).orElseThrow(() -> DomainException.of(otherwise));
    }

    private ExportJobView view(ExportJob job) {
        return ExportJobView.of(job, clock.instant(), request.locale());
    }

    private ExportJob job(StartExport command, ExportFilter filter, Office office) {
        return new ExportJob(
                Ids.next(),
                command.kind(),
                command.format(),
                filter,
                command.purpose().strip(),
                ExportJobState.QUEUED,
                Written.NOTHING,
                null,
                null,
                null,
                false,
                Times.asked(clock.instant()),
                new Asker(office.accountId(), office.accountName(), office.path()),
                0);
    }
}
