package org.zhucun.exchange;

import java.time.Instant;
import java.util.UUID;
import org.zhucun.audit.Subject;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.list.ImportKind;

/**
 * 导入任务: a job as it stands in the database.
 *
 * @param system of the office that numbers the rows, empty where it has only one
 */
record ImportJob(
        UUID id,
        ImportKind kind,
        ImportFormat format,
        String fileName,
        String system,
        ImportState state,
        boolean dryRun,
        ImportMode mode,
        ReportScope report,
        Counts counts,
        int throughRound,
        int throughRow,
        JobProblem problem,
        boolean cancelRequested,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        String createdBy,
        String regionPath,
        long version) {

    /** 行数: how many rows there are, were read, are right, were refused, were written. */
    record Counts(Integer total, int read, int valid, int rejected, int written) {
        static final Counts NONE = new Counts(null, 0, 0, 0, 0);

        Counts total(int rows) {
            return new Counts(rows, read, valid, rejected, written);
        }

        Counts plus(int right, int wrong, int registered) {
            return new Counts(total, read + right + wrong, valid + right, rejected + wrong, written + registered);
        }

        Counts written(int rows) {
            return new Counts(total, read, valid, rejected, rows);
        }
    }

    /** Whether rows get written as they are checked. */
    boolean writesRows() {
        return !dryRun && mode == ImportMode.ROWS;
    }

    /** Whether all rows get written in one transaction after all were checked. */
    boolean writesAll() {
        return !dryRun && mode == ImportMode.ATOMIC;
    }

    /** Whose numbers the rows bear. */
    KeyHolder keyHolder() {
        return new KeyHolder(regionPath, system, id);
    }

    Subject subject() {
        return new Subject(id.toString(), fileName, regionPath, null);
    }
}
