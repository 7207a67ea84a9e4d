package org.zhucun.exchange.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.kernel.Problem;
import org.zhucun.kernel.Versioned;

/**
 * 导出任务: a job as whoever asked for it sees it.
 *
 * @param rows written so far; all, when it is done
 * @param bytes of the file so far
 * @param problem why it failed
 * @param availableUntil the file is deleted after that
 * @param may {@code cancel}, {@code load}
 */
public record ExportJobView(
        UUID id,
        ExportKind kind,
        ExportFormat format,
        ExportFilter filter,
        String purpose,
        ExportJobState state,
        long rows,
        long bytes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Instant availableUntil,
        String fileName,
        String createdBy,
        long version,
        List<String> may)
        implements Versioned {

    static ExportJobView of(ExportJob job, Instant now, Locale locale) {
        ExportJobState state = job.stateAt(now);
        return new ExportJobView(
                job.id(),
                job.kind(),
                job.format(),
                job.filter(),
                job.purpose(),
                state,
                job.written().rows(),
                job.written().bytes(),
                JobProblem.shown(job.problem(), locale),
                job.times().createdAt(),
                job.times().startedAt(),
                job.times().finishedAt(),
                job.times().availableUntil(),
                job.fileName(),
                job.asker().name(),
                job.version(),
                may(job, state));
    }

    private static List<String> may(ExportJob job, ExportJobState state) {
        if (state == ExportJobState.DONE) {
            return List.of("load");
        }
        return state.over() || job.cancelRequested() ? List.of() : List.of("cancel");
    }
}
