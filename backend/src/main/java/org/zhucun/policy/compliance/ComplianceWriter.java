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
 * 合规落库: brings what is kept of a rule to what the rule says now, for all of a place or for some subjects. Both come to the same rows:
 * the one counts everybody, the other takes the subjects from the counts where they stood and adds them where they stand.
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

    /** All of a place, which is a province or lies in one and is no village. */
    void replace(Evaluation evaluation) {
        String rule = evaluation.rule().id();
        String path = evaluation.whom().path();
        String province = path.substring(0, ComplianceStore.PROVINCE);
        boolean first = path.equals(province) && nothingKept(rule, province);
        if (first) {
            clear(rule, province);
        }
        String kept =
                first ? ComplianceStatements.first(rule, province) : ComplianceStatements.place(rule, path, province);
        Select.from(evaluation.beginToKeep() + kept, evaluation.values(json)).list(database, row -> row.getLong(1));
    }

    /** Whoever is asked is in a bucket. */
    private boolean nothingKept(String rule, String province) {
        return Select.from("select 1 from compliance_member")
                .where("rule_id = ?", rule)
                .where("region_path = ?", province)
                .then("limit 1")
                .list(database, row -> row.getInt(1))
                .isEmpty();
    }

    /** Some subjects, wherever they lay and lie. */
    void renew(Evaluation evaluation) {
        String rule = evaluation.rule().id();
        List<String> empty = Select.from(
                        evaluation.beginToKeep() + ComplianceStatements.some(rule), evaluation.values(json))
                .list(database, row -> row.getString(1));
        if (!empty.isEmpty()) {
            run(
                    "delete from compliance_count where rule_id = ? and population = 0 and region_path = any (?)",
                    rule,
                    empty);
        }
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

    /** Nothing is asked there by this rule, or nobody knows what. */
    void clear(String ruleId, String province) {
        TABLES.forEach(table -> run(
                "delete from " + table + " where rule_id = ? and region_path >= ? and region_path < ?",
                ruleId,
                province,
                province + "~"));
    }

    /** Rules that are not asked there. */
    void clearAllBut(Collection<String> rules, String province) {
        TABLES.forEach(table -> run(
                "delete from " + table + " where rule_id <> all (?) and region_path >= ? and region_path < ?",
                rules,
                province,
                province + "~"));
    }

    private void run(String text, Object... values) {
        ComplianceStore.run(database, text, Arrays.asList(values));
    }
}
