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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.exchange.xlsx.NamelessFile;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;

/** 导入报告: everything that was refused, line by line, as a file for the other system. Personal numbers are masked, so whoever sees the job may have it. */
@ApplicationScoped
@Transactional
class ReportService {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private static final int SECONDS = 120;
    private static final String MARK = "\ufeff";
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumn("row", CsvSchema.ColumnType.NUMBER)
            .addColumn("column")
            .addColumn("header")
            .addColumn("value")
            .addColumn("code")
            .addColumn("reason")
            .addColumn("hint")
            .build()
            .withLineSeparator("\r\n");

    private final ImportRepository jobs;
    private final ErrorRepository errors;
    private final RequestInfo request;
    private final ObjectMapper json;

    ReportService(ImportRepository jobs, ErrorRepository errors, RequestInfo request, ObjectMapper json) {
        this.jobs = jobs;
        this.errors = errors;
        this.request = request;
        this.json = json;
    }

    /** @param type {@link #CSV}, with a byte order mark so that Excel reads it, or {@link #NDJSON} */
    @TransactionConfiguration(timeout = SECONDS)
    InputStream report(UUID id, String type) {
        ImportJob job = jobs.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        try {
            FileChannel file = NamelessFile.open();
            try {
                write(job, type, Channels.newOutputStream(file));
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

    private void write(ImportJob job, String type, OutputStream target) throws IOException {
        if (type.equals(CSV)) {
            String header = String.join(",", COLUMNS.getColumnNames());
            target.write((MARK + header + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        SequenceWriter writer = type.equals(CSV)
                ? new CsvMapper().writer(COLUMNS).writeValues(target)
                : json.writer().withRootValueSeparator("\n").writeValues(target);
        Locale locale = request.locale();
        List<ErrorRepository.WrongRow> page = errors.after(job.id(), 0);
        while (!page.isEmpty()) {
            for (ErrorRepository.WrongRow row : page) {
                for (ImportErrorView error : ImportErrorView.of(row, job.format(), locale)) {
                    writer.write(type.equals(CSV) ? harmless(error) : error);
                }
            }
            page = errors.after(job.id(), page.get(page.size() - 1).number());
        }
        writer.flush();
    }

    /** What somebody wrote into a cell is not calculated by whoever opens the report in Excel. */
    private static ImportErrorView harmless(ImportErrorView error) {
        boolean dangerous =
                !error.value().isEmpty() && "=+-@\t\r＝＋－＠".indexOf(error.value().charAt(0)) >= 0;
        return dangerous
                ? new ImportErrorView(
                        error.row(),
                        error.column(),
                        error.header(),
                        "'" + error.value(),
                        error.code(),
                        error.reason(),
                        error.hint())
                : error;
    }
}
