package org.zhucun.exchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.zhucun.exchange.ImportJob.Counts;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.job.JobStopped;
import org.zhucun.exchange.job.JobTask;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.kernel.ProblemType;

/** 一次导入: works one job off, as its office. The file is read once to count and to find what it says twice, then once for each round to check and write. */
final class ImportRun {
    private static final int SIGN_OF_LIFE = 20_000;

    private final ImportSteps steps;
    private final Kinds kinds;
    private final JobTask task;
    private final BooleanSupplier stopping;

    private Counts counts;
    private int written;
    private int seen;

    ImportRun(ImportSteps steps, Kinds kinds, JobTask task, BooleanSupplier stopping) {
        this.steps = steps;
        this.kinds = kinds;
        this.task = task;
        this.stopping = stopping;
    }

    void run() throws IOException {
        ImportJob job = steps.begin(task);
        ListKind kind = kinds.allowed(job.kind(), task.office());
        try (FileChannel file = steps.file(job);
                RowSource rows = job.format().open(file, kind.layout())) {
            ListSheet sheet = ListSheet.read(rows, kind.layout(), this::alive);
            counts = job.counts().total(sheet.rows());
            if (steps.inOne(job)) {
                whole(job, kind, sheet);
            } else {
                rows(job, kind, sheet);
            }
        }
    }

    private void rows(ImportJob job, ListKind kind, ListSheet sheet) throws IOException {
        ListKind.Run run = steps.prepared(task, () -> kind.begin(sheet, job.keyHolder()));
        Reading reading = new Reading(sheet, run, kind.batch());
        for (int round = job.throughRound(); round < run.rounds(); round++) {
            int after = round == job.throughRound() ? job.throughRow() : 0;
            reading.round(round, after, batch -> counts = steps.rows(task, job, batch, run));
        }
        steps.end(task, ImportState.DONE, null);
    }

    /** One transaction: the first bad row decides that nothing is written, the others are still checked; a trial is taken back. */
    private void whole(ImportJob job, ListKind kind, ListSheet sheet) {
        try {
            steps.whole(() -> {
                ListKind.Run run = kind.begin(sheet, job.keyHolder());
                Reading reading = new Reading(sheet, run, kind.batch());
                for (int round = 0; round < run.rounds(); round++) {
                    reading.round(round, 0, batch -> wholeBatch(job, batch, run));
                }
                if (job.dryRun() || counts.rejected() > 0) {
                    throw new Doomed();
                }
                steps.endWhole(task, job, counts.written(written));
                return null;
            });
        } catch (Doomed doomed) {
            takenBack(job);
        }
    }

    private void takenBack(ImportJob job) {
        if (job.dryRun()) {
            steps.end(task, ImportState.DONE, null);
            return;
        }
        String refused = String.valueOf(counts.rejected());
        steps.end(task, ImportState.FAILED, JobProblem.of(ProblemType.INVALID_INPUT, "exchange.atomic", refused));
    }

    private void wholeBatch(ImportJob job, ImportSteps.Batch batch, ListKind.Run run) {
        ImportSteps.Done done = steps.rowsOfWhole(task, job, batch, run);
        counts = done.counts();
        written += done.written();
    }

    /** Does something with the next rows. */
    @FunctionalInterface
    private interface Work {
        void on(ImportSteps.Batch batch);
    }

    /** 逐批读取: gives the rows of a round, batch by batch. */
    private final class Reading {
        private final ListSheet sheet;
        private final ListKind.Run run;
        private final int size;

        private Reading(ListSheet sheet, ListKind.Run run, int size) {
            this.sheet = sheet;
            this.run = run;
            this.size = size;
        }

        private void round(int round, int after, Work work) throws IOException {
            List<SheetRow> rows = new ArrayList<>(size);
            sheet.rowsAfter(after, row -> {
                if (run.round(row) == round) {
                    rows.add(row);
                }
                if (rows.size() == size) {
                    work.on(new ImportSteps.Batch(round, List.copyOf(rows), counts));
                    rows.clear();
                    goOn();
                }
                return true;
            });
            if (!rows.isEmpty()) {
                work.on(new ImportSteps.Batch(round, List.copyOf(rows), counts));
            }
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
            throw new JobStopped();
        }
    }

    /** 收回: what the one transaction wrote must not stay. */
    private static final class Doomed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Doomed() {
            super("what was written is taken back", null, false, false);
        }
    }
}
