package org.zhucun.assessment.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.kernel.Versioned;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.team.SendLevel;

/**
 * 后果: an obligation as its readers see it.
 *
 * @param gradeId the grade it follows from, or null
 * @param recallId the recall it follows from, or the one that is under way for it, or null
 * @param debtorPath by which a list is filtered
 * @param overdueDays how long it is overdue, 0 where it is not
 * @param outcomes the acts that close it
 * @param basis document and clause
 * @param correctedOn since when its grade does not stand although it was carried out, or null
 * @param may what the office may do with it
 */
record ObligationView(
        UUID id,
        ObligationKind kind,
        ObligationState state,
        UUID gradeId,
        UUID recallId,
        int year,
        Standing standing,
        UUID cadreId,
        String cadreName,
        String unitName,
        SendLevel sentBy,
        DebtorKind debtorKind,
        String debtorPath,
        String debtorName,
        LocalDate openedOn,
        LocalDate dueOn,
        int overdueDays,
        String calendar,
        List<ClosingAct> outcomes,
        String basis,
        ClosedView closed,
        OverrideView override,
        String withdrawnReason,
        LocalDate correctedOn,
        String correctionReason,
        List<String> may,
        long version)
        implements Versioned {
    static final String COLUMNS = """
            select o.*, coalesce(o.recall_id, (select r.id from recall r
                                               where r.obligation_id = o.id and r.state not in ('REJECTED', 'WITHDRAWN')
                                               order by r.proposed_on desc, r.id desc limit 1)) as recall
            from obligation o
            """;

    /**
     * 了结
     *
     * @param byId the measure, case, recall, interview or promotion
     */
    record ClosedView(ClosingAct act, UUID byId, LocalDate on, String document, String by) {}

    /** 不办: who asked, why, and who let it go; nobody yet while he is null. Of one that was refused the note alone is left. */
    record OverrideView(String reason, LocalDate askedOn, String askedBy, String note, LocalDate on, String by) {}

    static ObligationView of(ResultSet row, Office office, LocalDate today) throws SQLException {
        ObligationState state = ObligationState.valueOf(row.getString("state"));
        LocalDate due = day(row, "due_on");
        String standing = row.getString("standing");
        boolean late = state == ObligationState.OPEN && due.isBefore(today);
        return new ObligationView(
                row.getObject("id", UUID.class),
                ObligationKind.valueOf(row.getString("kind")),
                state,
                row.getObject("grade_id", UUID.class),
                row.getObject("recall", UUID.class),
                row.getInt("year"),
                standing == null ? null : Standing.valueOf(standing),
                row.getObject("cadre_id", UUID.class),
                row.getString("cadre_name"),
                row.getString("unit_name"),
                SendLevel.valueOf(row.getString("sent_by")),
                DebtorKind.valueOf(row.getString("debtor_kind")),
                row.getString("debtor_path"),
                row.getString("debtor_name"),
                day(row, "opened_on"),
                due,
                late ? (int) ChronoUnit.DAYS.between(due, today) : 0,
                row.getString("calendar"),
                acts(row),
                row.getString("basis"),
                closed(row),
                override(row),
                row.getString("withdrawn_reason"),
                day(row, "corrected_on"),
                row.getString("correction_reason"),
                may(row, office, state),
                row.getLong("version"));
    }

    private static List<ClosingAct> acts(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("outcomes").getArray())
                .map(ClosingAct::valueOf)
                .toList();
    }

    private static ClosedView closed(ResultSet row) throws SQLException {
        String act = row.getString("closed_act");
        return act == null
                ? null
                : new ClosedView(
                        ClosingAct.valueOf(act),
                        row.getObject("closed_by_id", UUID.class),
                        day(row, "closed_on"),
                        row.getString("closed_document"),
                        row.getString("closed_by_name"));
    }

    private static OverrideView override(ResultSet row) throws SQLException {
        return row.getString("override_reason") == null && row.getString("override_note") == null
                ? null
                : new OverrideView(
                        row.getString("override_reason"),
                        day(row, "override_asked_on"),
                        row.getString("override_asked_name"),
                        row.getString("override_note"),
                        day(row, "overridden_on"),
                        row.getString("overridden_name"));
    }

    private static List<String> may(ResultSet row, Office office, ObligationState state) throws SQLException {
        List<String> may = new ArrayList<>();
        if (state != ObligationState.OPEN || office.role() != Role.ORGANIZATION_DEPARTMENT) {
            return may;
        }
        boolean owes = DebtorKind.valueOf(row.getString("debtor_kind")) == DebtorKind.UNIT
                || office.covers(row.getString("debtor_path"));
        UUID asked = row.getObject("override_asked_by", UUID.class);
        if (owes) {
            may.add("act");
        }
        if (owes && asked == null && office.may("obligation:override")) {
            may.add("ask-override");
        }
        if (asked != null
                && !asked.equals(office.accountId())
                && office.may("obligation:override")
                && Obligation.isAbove(office.path(), row.getString("override_asked_path"))) {
            may.add("decide-override");
        }
        return may;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
