package org.zhucun.exchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.zhucun.exchange.ImportJob.Counts;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.exchange.roster.RosterChecks;
import org.zhucun.exchange.roster.RosterSheet;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.kernel.ProblemType;

/** 一次导入: works one job off, as its office. The file is read twice: to count and to find persons named twice, then to check and write. */
final class ImportRun {
    private static final int BATCH = 500;
    private static final int SIGN_OF_LIFE = 20_000;

    private final ImportSteps steps;
    private final RosterChecks checks;
    private final JobTask task;
    private final BooleanSupplier stopping;

    private Counts counts;
    private int written;
    private int seen;

    ImportRun(ImportSteps steps, RosterChecks checks, JobTask task, BooleanSupplier stopping) {
        this.steps = steps;
        this.checks = checks;
        this.task = task;
        this.stopping = stopping;
    }

    void run() throws IOException {
        ImportJob job = steps.begin(task);
        try (FileChannel file = steps.file(job);
                RowSource rows = job.format().open(file, job.kind().layout().fields())) {
            RosterSheet sheet = RosterSheet.read(rows, job.kind().layout(), this::alive);
            counts = job.counts().total(sheet.rows());
            if (job.writesAll()) {
                whole(job, sheet);
            } else {
                rows(job, sheet);
            }
        }
    }

    private void rows(ImportJob job, RosterSheet sheet) throws IOException {
        RosterChecks.Run run = checks.begin(sheet, job.keyHolder());
        batches(sheet, job.throughRow(), batch -> counts = steps.rows(task, job, batch, run));
        steps.end(task, ImportState.DONE, null);
    }

    /** All or nothing: the first bad row decides that nothing is written, the others are still checked. */
    private void whole(ImportJob job, RosterSheet sheet) {
        try {
            steps.whole(() -> {
                RosterChecks.Run run = checks.begin(sheet, job.keyHolder());
                batches(sheet, 0, batch -> wholeBatch(job, batch, run));
                if (counts.rejected() > 0) {
                    throw new Doomed();
                }
                steps.endWhole(task, job, counts.written(written));
                return null;
            });
        } catch (Doomed doomed) {
            ImportJob.Problem problem = new ImportJob.Problem(
                    ProblemType.INVALID_INPUT.name(), "exchange.atomic", List.of(String.valueOf(counts.rejected())));
            steps.end(task, ImportState.FAILED, problem);
        }
    }

    private void wholeBatch(ImportJob job, ImportSteps.Batch batch, RosterChecks.Run run) {
        ImportSteps.Done done = steps.rowsOfWhole(task, job, batch, run);
        counts = done.counts();
        written += done.written();
    }

    /** Does something with the next rows. */
    @FunctionalInterface
    private interface Work {
        void on(ImportSteps.Batch batch);
    }

    private void batches(RosterSheet sheet, int after, Work work) throws IOException {
        List<SheetRow> rows = new ArrayList<>(BATCH);
        sheet.rowsAfter(after, row -> {
            rows.add(row);
            if (rows.size() == BATCH) {
                work.on(new ImportSteps.Batch(List.copyOf(rows), counts));
                rows.clear();
                goOn();
            }
            return true;
        });
        if (!rows.isEmpty()) {
            work.on(new ImportSteps.Batch(List.copyOf(rows), counts));
        }
    }

    private void alive() {
        seen++;
        if (seen % SIGN_OF_LIFE == 0) {
            goOn();
            steps.hold(task);
        }
    }

    private void goOn() {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }

    /** 有误: the transaction that writes all must not. */
    private static final class Doomed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Doomed() {
            super("rows were refused", null, false, false);
        }
    }

    /** 停机: the node stops; another one, or this one later, goes on. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the node stops", null, false, false);
        }
    }
}
