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
 * @param severityFound how grave the finder wrote it, where a recurrence raised it
 * @param dueCalendar the editions of the calendar that the due day was counted by, null where somebody named it
 * @param escalation who has to press for it while it is overdue, else null (J6)
 * @param escalations when which level will have to press, as long as the inspected have to act; left out in lists
 * @param urged the highest level that pressed for it since it fell due
 * @param extensionUntil the day that an extension is asked for until, while nobody has decided
 * @param statementUntil the last day on which the inspected may state or object
 * @param objectionUntil the day by which an open objection is to be decided
 * @param counts whether it bears on anybody today (I6): it is out of its statement and not disputed
 * @param recurrence the earlier finding that it repeats
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
        FindingSeverity severityFound,
        String facts,
        String clause,
        LocalDate foundOn,
        String foundBy,
        InspectionMethod method,
        FindingState state,
        LocalDate issuedOn,
        LocalDate dueOn,
        String dueCalendar,
        boolean overdue,
        Escalation escalation,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<EscalationStep> escalations,
        Escalation urged,
        LocalDate extensionUntil,
        LocalDate statementUntil,
        Dispute dispute,
        LocalDate objectionUntil,
        boolean counts,
        RecurrenceView recurrence,
        UUID campaignId,
        String checklistItem,
        RectificationView rectification,
        VerificationView verification,
        LocalDate closedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HistoryView> history,
        long version,
        List<String> may)
        implements org.zhucun.kernel.Versioned {

    /** 整改: the rectification of the present round. */
    public record RectificationView(String cause, String measures, String commitment, String byName, LocalDate on) {
        static RectificationView of(Finding finding) {
            return finding.rectifiedBy == null
                    ? null
                    : new RectificationView(
                            finding.cause,
                            finding.measures,
                            finding.commitment,
                            finding.rectifiedByName,
                            finding.rectifiedOn);
        }
    }

    /** 重复发生: the earlier finding of the chain, and what is the same. */
    public record RecurrenceView(UUID id, String number, String ground) {
        static RecurrenceView of(Finding finding) {
            return finding.recurrenceOf == null
                    ? null
                    : new RecurrenceView(
                            finding.recurrenceOf, finding.recurrenceNumber, finding.recurrenceGround.name());
        }
    }

    /** 督办节点: from which day on a level has to press. */
    public record EscalationStep(Escalation level, LocalDate on) {}

    /** 核验: the verification of the present round. */
    public record VerificationView(
            VerificationResult result, VerificationWay way, String byName, LocalDate on, String note) {
        static VerificationView of(Finding finding) {
            return finding.verifiedBy == null
                    ? null
                    : new VerificationView(
                            finding.verificationResult,
                            finding.verificationWay,
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
                finding.severityFound,
                finding.facts,
                finding.clause,
                finding.foundOn,
                finding.foundByName,
                finding.method,
                finding.state,
                finding.issuedOn,
                finding.dueOn,
                finding.dueCalendar,
                overdue,
                overdue ? escalation(finding, reader) : null,
                history == null ? null : escalations(finding, reader),
                finding.urged,
                finding.extensionUntil,
                finding.statementUntil,
                finding.dispute,
                finding.objectionUntil,
                finding.counts(reader.today()),
                RecurrenceView.of(finding),
                finding.campaignId,
                finding.checklistItem,
                RectificationView.of(finding),
                VerificationView.of(finding),
                finding.closedOn,
                history == null ? null : history.stream().map(HistoryView::of).toList(),
                finding.version,
                finding.may(reader.office(), reader.today()));
    }

    private static Escalation escalation(Finding finding, Reader reader) {
        return Escalation.of(
                ChronoUnit.DAYS.between(finding.dueOn, reader.today()),
                reader.escalationDays().applyAsInt(finding.regionPath));
    }

    /** The steps ahead, so that nobody is surprised by them. */
    private static List<EscalationStep> escalations(Finding finding, Reader reader) {
        if (!finding.state.awaitsRectification() || finding.dispute == Dispute.UPHELD) {
            return List.of();
        }
        int step = reader.escalationDays().applyAsInt(finding.regionPath);
        EscalationStep county = new EscalationStep(Escalation.COUNTY, finding.dueOn.plusDays(1));
        if (step == Escalation.NEVER) {
            return List.of(county);
        }
        return List.of(
                county,
                new EscalationStep(Escalation.CITY, finding.dueOn.plusDays(Math.max(step, 1))),
                new EscalationStep(Escalation.PROVINCE, finding.dueOn.plusDays(Math.max(2L * step, 1))));
    }
}
