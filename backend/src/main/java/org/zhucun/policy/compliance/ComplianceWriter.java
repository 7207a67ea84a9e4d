package org.zhucun.policy.compliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/**
 * 合规落库: brings what is kept of a rule to what the rule says now, for all of a province, of a place or for some subjects. All come to the same
 * rows: the first two count everybody, the last takes the subjects from the counts where they stood and adds them where they stand.
 */
@ApplicationScoped
class ComplianceWriter {
    private static final List<String> TABLES = List.of("compliance_result", "compliance_count", "compliance_member");

    private final DataSource database;
    private final ObjectMapper json;

    ComplianceWriter(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Rules of which anything is kept in a province. */
    Set<String> kept(String province) {
        String end = province + "~";
        return new TreeSet<>(
                Select.from("""
                        select rule_id from compliance_member where region_path = ?
                        union select rule_id from compliance_count where region_path >= ? and region_path < ?
                        union select rule_id from compliance_result where region_path >= ? and region_path < ?
                        """, province, province, end, province, end).list(database, row -> row.getString(1)));
    }

    /** All of a province of which nothing of the rule is kept. */
    void first(Evaluation evaluation) {
        write(
                evaluation.beginToKeepOnce(),
                ComplianceStatements.first(
                        evaluation.rule().id(), evaluation.whom().path()),
                evaluation);
    }

    /** All of a place, which is a province or lies in one and is no village. */
    void replace(Evaluation evaluation) {
        String path = evaluation.whom().path();
        write(
                evaluation.beginToKeep(),
                ComplianceStatements.place(evaluation.rule().id(), path, path.substring(0, ComplianceStore.PROVINCE)),
                evaluation);
    }

    /** Some subjects, wherever they lay and lie. */
    void renew(Evaluation evaluation) {
        write(
                evaluation.beginToKeep(),
                ComplianceStatements.some(evaluation.rule().id()),
                evaluation);
    }

    private void write(String judged, String kept, Evaluation evaluation) {
        Select.from(judged + kept, evaluation.values(json)).list(database, row -> row.getInt(1));
    }

    /** Provinces in which some subjects of a rule were. */
    Set<String> provinces(String ruleId, Collection<UUID> subjects) {
        return new TreeSet<>(Select.from("""
                        select distinct m.region_path
                        from compliance_member m cross join lateral unnest(m.subjects) as s (subject)
                        where m.rule_id = ? and s.subject = any (?::text[]::uuid[])
                          and m.bucket = any (array(select compliance_bucket(u) from unnest(?::text[]::uuid[]) u))
                        """, ruleId, subjects, subjects).list(database, row -> row.getString(1)));
    }

    /** Of some subjects those that a rule does not keep in one province, or not there alone. */
    Set<UUID> elsewhere(String ruleId, Collection<UUID> subjects, String province) {
        return new TreeSet<>(
                Select.from("""
                        with asked as materialized (select unnest(?::text[]::uuid[]) as id)
                        select id from asked
                        except
                        select a.id
                        from compliance_member m cross join lateral unnest(m.subjects) as s (subject) join asked a on a.id = s.subject
                        where m.rule_id = ? and m.bucket = any (array(select compliance_bucket(id) from asked))
                        group by 1
                        having bool_and(m.region_path = ?)
                        """, subjects, ruleId, province).list(database, row -> row.getObject(1, UUID.class)));
    }

    /** Nothing is asked there by this rule, or nobody knows what. */
    void clear(String ruleId, String province) {
        TABLES.forEach(table -> run(
                "delete from " + table + " where rule_id = ? and region_path >= ? and region_path < ?",
                ruleId,
                province,
                province + "~"));
    }

    private void run(String text, Object... values) {
        ComplianceStore.run(database, text, Arrays.asList(values));
    }
}
