package org.zhucun.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 日志导出: everything that the offline verifier needs, a page at a time while it is downloaded. */
@ApplicationScoped
class LogExport {
    private final LogRepository log;
    private final LogSigner signer;
    private final Caller caller;
    private final Trail trail;

    LogExport(LogRepository log, LogSigner signer, Caller caller, Trail trail) {
        this.log = log;
        this.signer = signer;
        this.caller = caller;
        this.trail = trail;
    }

    /** The log as of its newest checkpoint. The deed is written before the first byte goes out. */
    @Transactional
    @Audited(Action.LOG_EXPORTED)
    InputStream export(ExportLog command) {
        long size = log.newest()
                .map(LogRepository.Published::size)
                .orElseThrow(() -> new DomainException(ProblemType.STATE_CONFLICT, "audit.log.empty"));
        Office office = caller.require();
        trail.about(new Subject(Long.toString(size), signer.origin(), office.path(), null));
        trail.detail(Map.of("purpose", command.purpose(), "size", size));
        return new SequenceInputStream(new Download(office, new LogPages(log, signer.origin(), office.path(), size)));
    }

    /** 分页: each in a transaction of its own as the office that asked, because a download may take minutes. */
    private record Download(Office office, LogPages pages) implements Enumeration<InputStream> {
        @Override
        public boolean hasMoreElements() {
            return !pages.done();
        }

        @Override
        public InputStream nextElement() {
            return new ByteArrayInputStream(page().getBytes(StandardCharsets.UTF_8));
        }

        private String page() {
            while (true) {
                try {
                    return Caller.as(
                            office, () -> QuarkusTransaction.requiringNew().call(pages::next));
                } catch (DatabaseFailure failure) {
                    if (!LogRepository.tooHeavy(failure) || !pages.halved()) {
                        throw failure;
                    }
                }
            }
        }
    }
}
