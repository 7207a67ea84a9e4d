package org.zhucun.policy.compliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Clauses;

/** 评定查询: runs rules over the facts that the transaction's office sees, in the range of a place. */
@ApplicationScoped
class EvaluationRepository {
    private static final String ROW =
            "select subject_id, subject_name, state, required, found, since, parameter_id, region_path, unit_path from judged";

    private final DataSource database;
    private final ObjectMapper json;

    EvaluationRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many in each place of a path length beneath a path. */
    List<CountRow> counts(Evaluation evaluation, String path, int length) {
        return begin(evaluation, """
                        select left(region_path, %d), count(*), count(*) filter (where state = 'FAILING'),
                               count(*) filter (where state = 'JUSTIFIED')
                        from judged
                        """.formatted(length))
                .beneath("region_path", path)
                .then("group by 1")
                .list(
                        database,
                        row -> new CountRow(
                                row.getString(1), evaluation.rule().id(), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    /** In the order of path and subject, after the given ones. */
    List<ResultRow> results(Evaluation evaluation, ResultFilter filter, String path, Keyset after) {
        Select select = begin(evaluation, ROW).beneath("region_path", path).whereIf(filter.state, "state = ?");
        if (filter.state == null) {
            select.where("state <> 'MET'");
        }
        if (after != null) {
            // the rule's id comes between: rows of the same place belong after it only if their rule does
            boolean later = evaluation.rule().id().compareTo(after.ruleId()) > 0;
            boolean same = evaluation.rule().id().equals(after.ruleId());
            if (same) {
                select.where("(region_path, subject_id) > (?, ?)", after.regionPath(), after.subjectId());
            } else {
                select.where(later ? "region_path >= ?" : "region_path > ?", after.regionPath());
            }
        }
        return select.then("order by region_path collate \"C\", subject_id limit " + (filter.size + 1))
                .list(database, row -> read(evaluation.rule().id(), row));
    }

    /** Everybody that fails, is justified, or meets the rule. */
    List<ResultRow> all(Evaluation evaluation) {
        return begin(evaluation, ROW)
                .list(database, row -> read(evaluation.rule().id(), row));
    }

    /** The facts that decide about the evaluation's one subject. */
    List<Fact> deciding(Evaluation evaluation) {
        if (evaluation.rule().deciding().isEmpty()) {
            return List.of();
        }
        return Select.from(evaluation.deciding(), evaluation.values(json))
                .list(
                        database,
                        row -> new Fact(
                                row.getObject(1, LocalDate.class), row.getString(2), Clauses.read(row.getString(3))));
    }

    /** A fact that decides: when, its name, what is said of it. */
    record Fact(LocalDate on, String what, List<Clause> value) {}

    /** Those whose answer differs between two policies, by path. */
    List<Difference> differences(Evaluation before, Evaluation after, String path, int limit) {
        String text = "with " + before.nested("old") + ", " + after.nested("new") + """
                select coalesce(n.subject_id, o.subject_id), coalesce(n.subject_name, o.subject_name),
                       coalesce(n.region_path, o.region_path), o.met, n.met, o.required, n.required, coalesce(n.found, o.found)
                from old o full join new n on n.subject_id = o.subject_id
                """;
        return Select.from(text, before.values(json)[0], after.values(json)[0])
                .where("coalesce(o.met, true) <> coalesce(n.met, true)")
                .beneath("coalesce(n.region_path, o.region_path)", path)
                .then("order by 3, 1 limit " + limit)
                .list(
                        database,
                        row -> new Difference(
                                before.rule().id(),
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                !(row.getObject(5) == null || row.getBoolean(5)),
                                Clauses.read(row.getString(6)),
                                Clauses.read(row.getString(7)),
                                Clauses.read(row.getString(8))));
    }

    /** From here on the transaction cannot write, whoever asks it to. */
    void readOnly() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("set transaction read only")) {
            statement.execute();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private Select begin(Evaluation evaluation, String select) {
        return Select.from(evaluation.begin() + select, evaluation.values(json));
    }

    private static ResultRow read(String ruleId, ResultSet row) throws SQLException {
        return new ResultRow(
                ruleId,
                row.getObject(1, UUID.class),
                row.getString(2),
                ComplianceState.valueOf(row.getString(3)),
                Clauses.read(row.getString(4)),
                Clauses.read(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9));
    }

    /** Where the page before ended. */
    record Keyset(String regionPath, String ruleId, UUID subjectId) {
        static Keyset of(List<String> parts) {
            return parts == null ? null : new Keyset(parts.get(0), parts.get(1), UUID.fromString(parts.get(2)));
        }
    }

    /** Rows of several rules in the order of the list. */
    static List<ResultRow> merged(List<ResultRow> rows, int limit) {
        List<ResultRow> sorted = new ArrayList<>(rows);
        sorted.sort(java.util.Comparator.comparing(ResultRow::regionPath)
                .thenComparing(ResultRow::ruleId)
                .thenComparing(row -> row.subjectId().toString()));
        return sorted.size() > limit ? sorted.subList(0, limit) : sorted;
    }
}
