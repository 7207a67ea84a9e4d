package org.zhucun.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.exchange.ImportJob.Counts;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.kernel.Problem;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Office;

/**
 * 导入任务: a job as it is shown.
 *
 * @param system of the office that numbers the rows, left out where none was named
 * @param rowsTotal rows beneath the header, null until they are counted
 * @param rowsRead rows dealt with so far; while all rows are written in one go it counts again from 0
 * @param problem why it failed
 * @param errors the first 200 things wrong; left out in lists
 */
public record ImportView(
        UUID id,
        ImportKind kind,
        ImportFormat format,
        String fileName,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String system,
        ImportState state,
        boolean dryRun,
        ImportMode mode,
        int rowsRead,
        Integer rowsTotal,
        int rowsValid,
        int rowsRejected,
        int rowsWritten,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ImportErrorView> errors,
        String createdBy,
        long version,
        List<String> may)
        implements Versioned {

    static ImportView of(ImportJob job, List<ImportErrorView> errors, Office office, Locale locale) {
        Counts counts = job.counts();
        return new ImportView(
                job.id(),
                job.kind(),
                job.format(),
                job.fileName(),
                job.system(),
                job.state(),
                job.dryRun(),
                job.mode(),
                counts.read(),
                counts.total(),
                counts.valid(),
                counts.rejected(),
                counts.written(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                JobProblem.shown(job.problem(), locale),
                errors,
                job.createdBy(),
                job.version(),
                may(job, office));
    }

    private static List<String> may(ImportJob job, Office office) {
        List<String> may = new ArrayList<>();
        if (!job.state().over() && !job.cancelRequested()) {
            may.add("cancel");
        }
        if (job.state().over() && job.counts().rejected() > 0 && office.path().equals(job.regionPath())) {
            may.add("errors");
        }
        return may;
    }
}
