package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 导出合规结果: today's list as a file, whose hash the deed keeps. */
@ApplicationScoped
class ComplianceExport {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PAGE = 200;
    /** More rows than anybody reads; narrow the region or the rule. */
    private static final int LIMIT = 50_000;

    private final ComplianceService compliance;
    private final Regions regions;
    private final Caller caller;
    private final Trail trail;
    private final RequestInfo request;
    private final Clock clock;

    ComplianceExport(
            ComplianceService compliance,
            Regions regions,
            Caller caller,
            Trail trail,
            RequestInfo request,
            Clock clock) {
        this.request = request;
        this.compliance = compliance;
        this.regions = regions;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    @Audited(Action.COMPLIANCE_EXPORTED)
    InputStream export(ExportCompliance command) {
        String region = regions.readable(command.region());
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ComplianceWorkbook workbook = new ComplianceWorkbook(file, request.locale(), mark(command.purpose()));
            List<String> unjudged = unjudged(workbook, command);
            fill(workbook, command);
            workbook.finish();
            byte[] content = file.toByteArray();
            trail.about(new Subject(null, region, ComplianceService.path(region), null));
            trail.detail(Map.of(
                    "purpose",
                    command.purpose(),
                    "region",
                    region,
                    "rows",
                    workbook.rows(),
                    "unjudged",
                    String.join(" ", unjudged),
                    "sha256",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content))));
            return new ByteArrayInputStream(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stand before the list: nobody may read the silence of a rule as everybody meeting it. */
    private List<String> unjudged(ComplianceWorkbook workbook, ExportCompliance command) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ComplianceView.ComplianceRule rule : compliance.unjudged(command.region())) {
            if (command.rule() == null || command.rule().equals(rule.id())) {
                workbook.addUnjudged(rule);
                ids.add(rule.id());
            }
        }
        return ids;
    }

    private void fill(ComplianceWorkbook workbook, ExportCompliance command) throws IOException {
        ResultFilter filter = new ResultFilter();
        filter.region = command.region();
        filter.rule = command.rule();
        filter.size = PAGE;
        do {
            CursorPage<ComplianceView.ComplianceResult> page = compliance.results(filter);
            for (ComplianceView.ComplianceResult row : page.items()) {
                workbook.add(row);
            }
            if (workbook.rows() > LIMIT) {
                throw DomainException.of(ProblemType.PAYLOAD_TOO_LARGE);
            }
            filter.after = page.next();
        } while (filter.after != null);
    }

    private String mark(String purpose) {
        Office office = caller.require();
        return Texts.get(
                request.locale(),
                "policy.export.mark",
                office.accountName(),
                office.nodeName(),
                MINUTE.format(LocalDateTime.now(clock)),
                purpose);
    }
}
