package org.zhucun.policy.exception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 例外数据: exceptions and who may answer for them. */
@ApplicationScoped
class ExceptionRepository implements PanacheRepositoryBase<PolicyException, UUID> {
    private static final String COLUMNS = """
            select id, rule_id, parameter_id, parameter_key, subject_id, subject_label, required, found, source, reason, valid_from,
                   requested_by_name, requested_at, approver_id, approver_name, state, decided_at, decision_note, region_path, version
            from policy_exception
            """;

    private final DataSource database;

    ExceptionRepository(DataSource database) {
        this.database = database;
    }

    /** Newest first, after the given id. */
    List<PolicyException> page(ExceptionFilter filter, UUID before) {
        Select select = filtered(filter);
        if (before != null) {
            select.where("id < ?", before);
        }
        return select.then("order by id desc limit " + (filter.size + 1)).list(database, ExceptionRepository::read);
    }

    CursorPage.Total total(ExceptionFilter filter) {
        return filtered(filter).total(database);
    }

    List<PolicyException> about(String subjectId) {
        return Select.from(COLUMNS)
                .where("subject_id = ?", subjectId)
                .then("order by id desc limit 200")
                .list(database, ExceptionRepository::read);
    }

    /** Whether just this was explained before in a place and not rejected. */
    boolean stands(PolicyException asked) {
        return known(asked, "state <> 'REJECTED'");
    }

    boolean approved(PolicyException asked) {
        return known(asked, "state = 'APPROVED'");
    }

    private boolean known(PolicyException asked, String state) {
        return !Select.from("select 1 from policy_exception")
                .where(
                        "rule_id = ? and subject_id = ? and parameter_id = ? and region_path = ? and found = ?::jsonb",
                        asked.ruleId,
                        asked.subjectId,
                        asked.parameterId,
                        asked.regionPath,
                        asked.found)
                .where(state)
                .then("limit 1")
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    /** Nearest department first. */
    List<Approver> approvers(String regionPath, LocalDate day) {
        return Select.from("select account_id, account_name, office_name from policy_approvers(?, ?)", regionPath, day)
                .then("order by length(office_path) desc, account_name, account_id limit 200")
                .list(database, row -> new Approver(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    /** The one of them who is named, however many there are. */
    Optional<Approver> approver(String regionPath, LocalDate day, UUID account) {
        return Select.from("select account_id, account_name, office_name from policy_approvers(?, ?)", regionPath, day)
                .where("account_id = ?", account)
                .then("order by length(office_path) desc limit 1")
                .list(database, row -> new Approver(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .stream()
                .findFirst();
    }

    private static Select filtered(ExceptionFilter filter) {
        return Select.from(COLUMNS)
                .beneath("region_path", filter.regionPath())
                .whereIf(filter.rule, "rule_id = ?")
                .whereIf(filter.state, "state = ?")
                .whereIf(filter.subject, "subject_id = ?");
    }

    private static PolicyException read(ResultSet row) throws SQLException {
        PolicyException exception = new PolicyException();
        exception.id = row.getObject(1, UUID.class);
        exception.ruleId = row.getString(2);
        exception.parameterId = row.getObject(3, UUID.class);
        exception.parameterKey = row.getString(4);
        exception.subjectId = row.getString(5);
        exception.subjectLabel = row.getString(6);
        exception.required = row.getString(7);
        exception.found = row.getString(8);
        exception.source = row.getString(9);
        exception.reason = row.getString(10);
        exception.validFrom = row.getObject(11, LocalDate.class);
        exception.requestedByName = row.getString(12);
        exception.requestedAt = instant(row, 13);
        exception.approverId = row.getObject(14, UUID.class);
        exception.approverName = row.getString(15);
        exception.state = ExceptionState.valueOf(row.getString(16));
        exception.decidedAt = instant(row, 17);
        exception.decisionNote = row.getString(18);
        exception.regionPath = row.getString(19);
        exception.version = row.getLong(20);
        return exception;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
