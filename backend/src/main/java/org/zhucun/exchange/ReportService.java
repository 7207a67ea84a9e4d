package org.zhucun.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.zhucun.exchange.xlsx.NamelessFile;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;

/** 导入报告: everything that was refused, and on demand all that was taken, line by line, as a file for the other system. Personal numbers are masked, so whoever sees the job may have it. */
@ApplicationScoped
@Transactional
class ReportService {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private static final int SECONDS = 120;
    private static final String MARK = "\ufeff";
    private static final String[] WRONG = {"column", "header", "value", "code", "reason", "hint"};
    private static final CsvSchema ERRORS = columns();
    private static final CsvSchema ALL = columns("outcome", "id");

    private static CsvSchema columns(String... more) {
        CsvSchema.Builder columns = CsvSchema.builder().addColumn("row", CsvSchema.ColumnType.NUMBER);
        for (String name : more) {
            columns.addColumn(name);
        }
        for (String name : WRONG) {
            columns.addColumn(name);
        }
        return columns.build().withLineSeparator("\r\n");
    }

    private final Kinds kinds;
    private final TakenRepository taken;
    private final ShownJobs jobs;
    private final ErrorRepository errors;
    private final RequestInfo request;
    private final ObjectMapper json;

    ReportService(
            Kinds kinds,
            TakenRepository taken,
            ShownJobs jobs,
            ErrorRepository errors,
            RequestInfo request,
            ObjectMapper json) {
        this.kinds = kinds;
        this.taken = taken;
        this.jobs = jobs;
        this.errors = errors;
        this.request = request;
        this.json = json;
    }

    /**
     * The report.
     *
     * @param type {@link #CSV}, with a byte order mark so that Excel reads it, or {@link #NDJSON}
     * @param asked which rows, null for what was asked for at the start
     */
    @TransactionConfiguration(timeout = SECONDS)
    InputStream report(UUID id, String type, ReportScope asked) {
        ImportJob job = jobs.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        boolean all = (asked == null ? job.report() : asked) == ReportScope.ALL;
        try {
            FileChannel file = NamelessFile.open();
            try {
                Lines lines = new Lines(type.equals(CSV), all, Channels.newOutputStream(file));
                if (all) {
                    all(job, lines);
                } else {
                    refused(job, lines::error);
                }
                lines.writer.flush();
                file.position(0);
                return Channels.newInputStream(file);
            } catch (IOException | RuntimeException failure) {
                file.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every row once, in the order of the file. */
    private void all(ImportJob job, Lines lines) throws IOException {
        boolean written = !job.dryRun() && (job.mode() == ImportMode.ROWS || job.state() == ImportState.DONE);
        Iterator<TakenRepository.TakenRow> rows = taken.all(job.id()).iterator();
        AtomicReference<TakenRepository.TakenRow> next = new AtomicReference<>(rows.hasNext() ? rows.next() : null);
        refused(job, error -> {
            while (next.get() != null && next.get().number() < error.row()) {
                lines.line(ReportLine.of(next.get(), written));
                next.set(rows.hasNext() ? rows.next() : null);
            }
            lines.line(ReportLine.of(error));
        });
        while (next.get() != null) {
            lines.line(ReportLine.of(next.get(), written));
            next.set(rows.hasNext() ? rows.next() : null);
        }
    }

    /** 逐行 */
    @FunctionalInterface
    private interface EachError {
        void on(ImportErrorView error) throws IOException;
    }

    private void refused(ImportJob job, EachError each) throws IOException {
        ImportErrorView.Manner manner =
                new ImportErrorView.Manner(kinds.of(job.kind()).layout(), job.format(), request.locale());
        List<ErrorRepository.WrongRow> page = errors.after(job.id(), 0);
        while (!page.isEmpty()) {
            for (ErrorRepository.WrongRow row : page) {
                for (ImportErrorView error : ImportErrorView.of(row, manner)) {
                    each.on(error);
                }
            }
            page = errors.after(job.id(), page.get(page.size() - 1).number());
        }
    }

    /** 各行: writes lines of the report in its format. */
    private final class Lines {
        private final boolean csv;
        private final SequenceWriter writer;

        private Lines(boolean csv, boolean all, OutputStream target) throws IOException {
            CsvSchema columns = all ? ALL : ERRORS;
            this.csv = csv;
            if (csv) {
                String header = String.join(",", columns.getColumnNames());
                target.write((MARK + header + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            this.writer = csv
                    ? new CsvMapper().writer(columns).writeValues(target)
                    : json.writer().withRootValueSeparator("\n").writeValues(target);
        }

        private void error(ImportErrorView error) throws IOException {
            writer.write(csv ? harmless(error) : error);
        }

        private void line(ReportLine line) throws IOException {
            writer.write(csv && line.value() != null ? line.shown(harmless(line.value())) : line);
        }
    }

    private static ImportErrorView harmless(ImportErrorView error) {
        return new ImportErrorView(
                error.row(),
                error.column(),
                error.header(),
                harmless(error.value()),
                error.code(),
                error.reason(),
                error.hint());
    }

    /** What somebody wrote into a cell is not calculated by whoever opens the report in Excel. */
    private static String harmless(String value) {
        boolean dangerous = !value.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(value.charAt(0)) >= 0;
        return dangerous ? "'" + value : value;
    }
}
