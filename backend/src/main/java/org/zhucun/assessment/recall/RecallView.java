package org.zhucun.assessment.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.CauseCode;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Office;
import org.zhucun.team.SendLevel;

/**
 * 召回: a recall as its readers see it, step by step.
 *
 * @param levelName the place whose organization department carries it out
 * @param obligationId the obligation it answers, or null
 * @param conditionBasis document and clause of the condition
 * @param statementUntil until when the cadre may speak before it is decided
 * @param departure null until he has left
 * @param vacancyDays days from his leaving to his successor's first day, or to today; null until he has left
 * @param noPromotionUntil last day on which he is not promoted, or null
 * @param handoverId the handover to his successor, or null
 * @param may what the office may do with it
 */
record RecallView(
        UUID id,
        RecallState state,
        UUID cadreId,
        String cadreName,
        UUID postingId,
        UUID teamId,
        String villageName,
        String unitName,
        SendLevel sendLevel,
        String levelName,
        UUID obligationId,
        String conditionCode,
        String conditionName,
        String conditionBasis,
        boolean forbidsExcellent,
        CauseCode cause,
        String facts,
        RecallStep proposal,
        LocalDate statementUntil,
        RecallStep statement,
        LocalDate decisionDueOn,
        RecallStep decision,
        LocalDate replacementDueOn,
        RecallStep departure,
        RecallSuccessor successor,
        RecallStep withdrawal,
        Integer vacancyDays,
        LocalDate noPromotionUntil,
        UUID handoverId,
        List<String> may,
        long version)
        implements Versioned {
    static final String COLUMNS = """
            select r.*, (select h.id from handover h where h.outgoing_posting_id = r.posting_id
                         order by h.started_on desc limit 1) as handover_id
            from recall r
            """;

    /**
     * 步骤: one step that was taken.
     *
     * @param at the office's place, where it is told
     * @param document number of its document, where it has one
     * @param words what was said with it
     */
    record RecallStep(LocalDate on, String by, String at, String document, String words) {}

    /** 接替人选: the successor's stay. */
    record RecallSuccessor(UUID postingId, String name, LocalDate on, String by) {}

    static RecallView of(ResultSet row, Office office, LocalDate today) throws SQLException {
        RecallState state = RecallState.valueOf(row.getString("state"));
        LocalDate left = day(row, "left_on");
        LocalDate replaced = day(row, "replaced_on");
        return new RecallView(
                row.getObject("id", UUID.class),
                state,
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getObject("posting_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("village_name"),
                row.getString("unit_name"),
                SendLevel.valueOf(row.getString("send_level")),
                row.getString("level_name"),
                row.getObject("obligation_id", UUID.class),
                row.getString("condition_code"),
                row.getString("condition_name"),
                row.getString("condition_basis"),
                row.getBoolean("forbids_excellent"),
                CauseCode.valueOf(row.getString("cause")),
                row.getString("facts"),
                new RecallStep(
                        day(row, "proposed_on"),
                        row.getString("proposed_by_name"),
                        row.getString("proposed_at_name"),
                        null,
                        null),
                day(row, "statement_until"),
                step(row, "stated_on", "cadre_name", null, "statement"),
                day(row, "decision_due_on"),
                step(row, "decided_on", "decided_by_name", "decision_document", "decision_note"),
                day(row, "replacement_due_on"),
                step(row, "left_on", "executed_by_name", null, null),
                successor(row, replaced),
                step(row, "withdrawn_on", "withdrawn_by_name", null, "withdrawn_reason"),
                left == null ? null : (int) ChronoUnit.DAYS.between(left, replaced == null ? today : replaced),
                day(row, "no_promotion_until"),
                row.getObject("handover_id", UUID.class),
                RecallRights.of(row, state, office),
                row.getLong("version"));
    }

    private static RecallStep step(ResultSet row, String on, String by, String document, String words)
            throws SQLException {
        LocalDate day = day(row, on);
        return day == null
                ? null
                : new RecallStep(
                        day,
                        row.getString(by),
                        null,
                        document == null ? null : row.getString(document),
                        words == null ? null : row.getString(words));
    }

    private static RecallSuccessor successor(ResultSet row, LocalDate replaced) throws SQLException {
        return replaced == null
                ? null
                : new RecallSuccessor(
                        row.getObject("successor_id", UUID.class),
                        row.getString("successor_name"),
                        replaced,
                        row.getString("replaced_by_name"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
