package org.zhucun.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/**
 * 问题: a finding as its readers see it.
 *
 * @param escalation who has to press for it while it is overdue, else null (J6)
 * @param history every step in order; left out in lists
 * @param may the steps that the reading office may take now
 */
public record FindingView(
        UUID id,
        String number,
        UUID inspectionId,
        UUID problemListId,
        Target target,
        String villageCode,
        String villageName,
        FindingCategory category,
        FindingSeverity severity,
        String facts,
        String clause,
        LocalDate foundOn,
        String foundBy,
        InspectionMethod method,
        FindingState state,
        LocalDate issuedOn,
        LocalDate dueOn,
        boolean overdue,
        Escalation escalation,
        RectificationView rectification,
        VerificationView verification,
        LocalDate closedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HistoryView> history,
        long version,
        List<String> may)
        implements org.zhucun.kernel.Versioned {

    /** 整改: the rectification of the present round. */
    public record RectificationView(String cause, String measures, String byName, LocalDate on) {
        static RectificationView of(Finding finding) {
            return finding.rectifiedBy == null
                    ? null
                    : new RectificationView(
                            finding.cause, finding.measures, finding.rectifiedByName, finding.rectifiedOn);
        }
    }

    /** 核验: the verification of the present round. */
    public record VerificationView(VerificationResult result, String byName, LocalDate on, String note) {
        static VerificationView of(Finding finding) {
            return finding.verifiedBy == null
                    ? null
                    : new VerificationView(
                            finding.verificationResult,
                            finding.verifiedByName,
                            finding.verifiedOn,
                            finding.verificationNote);
        }
    }

    /** 办理记录: one step, who took it as which office. */
    public record HistoryView(Instant at, String who, String office, Role role, String action, String note) {
        static HistoryView of(FindingEvent event) {
            return new HistoryView(
                    event.at, event.accountName, event.officeName, event.role, event.action.name(), event.note);
        }
    }

    /**
     * 读者: who reads, on which day.
     *
     * @param escalationDays after how many days pressure rises in a region, by its path
     */
    record Reader(Office office, LocalDate today, ToIntFunction<String> escalationDays) {}

    static FindingView of(Finding finding, List<FindingEvent> history, Reader reader) {
        boolean overdue = finding.overdue(reader.today());
        return new FindingView(
                finding.id,
                finding.number,
                finding.inspectionId,
                finding.problemListId,
                new Target(finding.targetKind, finding.targetId, finding.targetName),
                finding.villageCode,
                finding.villageName,
                finding.category,
                finding.severity,
                finding.facts,
                finding.clause,
                finding.foundOn,
                finding.foundByName,
                finding.method,
                finding.state,
                finding.issuedOn,
                finding.dueOn,
                overdue,
                overdue ? escalation(finding, reader) : null,
                RectificationView.of(finding),
                VerificationView.of(finding),
                finding.closedOn,
                history == null ? null : history.stream().map(HistoryView::of).toList(),
                finding.version,
                finding.may(reader.office()));
    }

    private static Escalation escalation(Finding finding, Reader reader) {
        return Escalation.of(
                ChronoUnit.DAYS.between(finding.dueOn, reader.today()),
                reader.escalationDays().applyAsInt(finding.regionPath));
    }
}
