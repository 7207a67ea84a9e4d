package org.zhucun.exchange.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.BooleanSupplier;
import org.zhucun.exchange.export.ExportJob.Written;
import org.zhucun.exchange.feed.FeedPlaces;
import org.zhucun.exchange.job.JobStopped;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.identity.token.TokenKeys;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.PieceStream;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Office;

/** 导出执行: reads the rows of one job once, writes them into its file, and signs what the file is. */
@ApplicationScoped
class ExportRun {
    static final String TYPE = "zhucun-bulk-export+json";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SIGN_OF_LIFE = 10_000;
    private static final int LOOK = 200;

    private final ExportSteps steps;
    private final ExportRowRepository rows;
    private final ExportJobRepository jobs;
    private final FeedPlaces feed;
    private final TokenKeys keys;
    private final Clock clock;

    ExportRun(
            ExportSteps steps,
            ExportRowRepository rows,
            ExportJobRepository jobs,
            FeedPlaces feed,
            TokenKeys keys,
            Clock clock) {
        this.steps = steps;
        this.rows = rows;
        this.jobs = jobs;
        this.feed = feed;
        this.keys = keys;
        this.clock = clock;
    }

    /** As the office that asked; what is written is written in other transactions than the one that reads. */
    void run(JobTask task, BooleanSupplier stopping) {
        ExportJob job = steps.begin(task);
        if (!job.kind().readableBy(task.office())) {
            throw new DomainException(ProblemType.FORBIDDEN, "exchange.export.permission");
        }
        ExportJobManifest manifest = steps.reading(() -> new Reading(task, job, stopping).manifest());
        String text = jobs.text(manifest);
        steps.done(task, manifest, text, keys.sign(TYPE, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** 取数写出: the file of one job while it is written. */
    private final class Reading {
        private final JobTask task;
        private final ExportJob job;
        private final BooleanSupplier stopping;
        private final PieceStream file;
        private long written;

        Reading(JobTask task, ExportJob job, BooleanSupplier stopping) {
            this.task = task;
            this.job = job;
            this.stopping = stopping;
            file = new PieceStream((number, content) -> steps.keep(task, job, number, content));
        }

        ExportJobManifest manifest() throws IOException {
            FeedPlaces.Place place = feed.now();
            Instant readAt = clock.instant();
            fill();
            steps.progress(task, new Written(written, file.bytes()));
            return of(place, readAt);
        }

        private void fill() throws IOException {
            if (job.filter().knownAt() != null) {
                rows.lookBack(job.filter().knownAt());
            }
            RowWriter writer = job.format().begin(file, job.kind().columns(), mark());
            rows.each(question(), values -> {
                try {
                    writer.row(values);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                written++;
                goOn();
            });
            writer.end();
            file.end();
        }

        private void goOn() {
            if (written % LOOK == 0 && stopping.getAsBoolean()) {
                throw new JobStopped();
            }
            if (written % SIGN_OF_LIFE == 0) {
                steps.progress(task, new Written(written, file.bytes()));
            }
        }

        private ExportRowRepository.Question question() {
            return new ExportRowRepository.Question(
                    job.kind(), job.filter(), task.office().path(), LocalDate.ofInstant(clock.instant(), CHINA));
        }

        private String mark() {
            Office office = task.office();
            return "导出人：" + office.accountName() + "（" + office.nodeName() + "）　时间："
                    + MINUTE.format(LocalDateTime.ofInstant(clock.instant(), CHINA)) + "　用途：" + job.purpose();
        }

        private ExportJobManifest of(FeedPlaces.Place place, Instant readAt) {
            Office office = task.office();
            return new ExportJobManifest(
                    job.id(),
                    job.kind(),
                    job.format(),
                    job.filter(),
                    job.kind().columns().stream().map(ExportColumn::field).toList(),
                    RegionCode.ofPath(office.path()),
                    office.nodeName(),
                    office.accountName(),
                    job.purpose(),
                    job.times().createdAt(),
                    readAt,
                    clock.instant(),
                    job.format().mediaType(),
                    job.fileName(),
                    written,
                    file.bytes(),
                    file.sha256Hex(),
                    place.position(),
                    FeedPlaces.types(job.kind().feed()),
                    feed.cursor(place, job.kind().feed(), office));
        }
    }
}
