package org.zhucun.exchange;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Trail;
import org.zhucun.exchange.list.CellProblem;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.exchange.list.MarkedWorkbook;
import org.zhucun.exchange.xlsx.NamelessFile;
import org.zhucun.exchange.xlsx.RowSource;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;

/**
 * 待更正行: gives an office its own refused rows back, as it wrote them. They hold personal numbers in clear, so only the office whose file
 * it was gets them, and it is a deed.
 */
@ApplicationScoped
@Transactional
class MarkedRowsService {
    private static final int SECONDS = 120;

    private final Kinds kinds;
    private final ShownJobs jobs;
    private final ErrorRepository errors;
    private final FileRepository files;
    private final Trail trail;
    private final Caller caller;
    private final RequestInfo request;

    MarkedRowsService(
            Kinds kinds,
            ShownJobs jobs,
            ErrorRepository errors,
            FileRepository files,
            Trail trail,
            Caller caller,
            RequestInfo request) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.errors = errors;
        this.files = files;
        this.trail = trail;
        this.caller = caller;
        this.request = request;
    }

    @TransactionConfiguration(timeout = SECONDS)
    @Audited(Action.IMPORT_ERRORS_DOWNLOADED)
    InputStream workbook(UUID id) {
        ImportJob job = jobs.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
        if (!caller.require().path().equals(job.regionPath())) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
        if (!job.state().over()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "exchange.running");
        }
        if (job.counts().rejected() == 0) {
            throw new DomainException(ProblemType.NOT_FOUND, "exchange.errors.none");
        }
        trail.about(job.subject());
        trail.detail(Map.of("rows", job.counts().rejected()));
        try (FileChannel original = files.open(id)) {
            if (original.size() == 0) {
                throw new DomainException(ProblemType.NOT_FOUND, "exchange.file.gone");
            }
            return marked(original, job);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InputStream marked(FileChannel original, ImportJob job) throws IOException {
        FileChannel target = NamelessFile.open();
        Layout layout = kinds.of(job.kind()).layout();
        try (RowSource rows = job.format().open(original, layout)) {
            ListSheet sheet = ListSheet.read(rows, layout, () -> {});
            new MarkedWorkbook(sheet, new Wrong(job.id())::of, request.locale())
                    .write(Channels.newOutputStream(target));
            target.position(0);
            return Channels.newInputStream(target);
        } catch (IOException | RuntimeException failure) {
            target.close();
            throw failure;
        }
    }

    /** The refused rows in the order of the file, a thousand at a time. */
    private final class Wrong {
        private final UUID jobId;
        private Iterator<ErrorRepository.WrongRow> page =
                List.<ErrorRepository.WrongRow>of().iterator();
        private ErrorRepository.WrongRow next = new ErrorRepository.WrongRow(0, List.of());

        private Wrong(UUID jobId) {
            this.jobId = jobId;
        }

        private List<CellProblem> of(int number) {
            while (next != null && next.number() < number) {
                if (!page.hasNext()) {
                    page = errors.after(jobId, next.number()).iterator();
                }
                next = page.hasNext() ? page.next() : null;
            }
            return next != null && next.number() == number ? next.problems() : List.of();
        }
    }
}
