package org.zhucun.policy.compliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Clauses;

/** 合规数据: what is kept for today. Writes run as an office at the place they are about, so the row scope bounds them. */
@ApplicationScoped
class ComplianceStore {
    private static final int LOCKS = 0x2c0;

    /** Brings a place's rows of one rule to what the rule says now; rows that are right already are not written. */
    private static final String REPLACE = """
            , gone as (
                delete from compliance_result r
                where r.rule_id = '%1$s' and r.region_path >= '%2$s' and r.region_path < '%2$s~'
                  and not exists (select from judged j where j.subject_id = r.subject_id and j.region_path = r.region_path and j.state <> 'MET'))
            , kept as (
                insert into compliance_result as r (rule_id, subject_id, subject_name, state, required, found, since, parameter_id,
                                                    enforcement, region_path, unit_path)
                select '%1$s', subject_id, subject_name, state, required, found, since, parameter_id, enforcement, region_path, unit_path
                from judged where state <> 'MET' and region_path >= '%2$s' and region_path < '%2$s~'
                on conflict (region_path, rule_id, subject_id) do update
                set subject_name = excluded.subject_name, state = excluded.state, required = excluded.required,
                    found = excluded.found, since = excluded.since, parameter_id = excluded.parameter_id,
                    enforcement = excluded.enforcement, unit_path = excluded.unit_path
                where (r.subject_name, r.state, r.required, r.found, r.since, r.parameter_id, r.enforcement, r.unit_path)
                    is distinct from (excluded.subject_name, excluded.state, excluded.required, excluded.found, excluded.since,
                                      excluded.parameter_id, excluded.enforcement, excluded.unit_path))
            , places as (
                select left(region_path, 26) as place, count(*) as population, count(*) filter (where state = 'FAILING') as failing,
                       count(*) filter (where state = 'JUSTIFIED') as justified
                from judged where region_path >= '%2$s' and region_path < '%2$s~' group by 1)
            , emptied as (
                delete from compliance_count c
                where c.rule_id = '%1$s' and c.region_path >= '%2$s' and c.region_path < '%2$s~'
                  and not exists (select from places p where p.place = c.region_path))
            , counted as (
                insert into compliance_count as c (rule_id, population, failing, justified, region_path)
                select '%1$s', population, failing, justified, place from places
                on conflict (region_path, rule_id) do update
                set population = excluded.population, failing = excluded.failing, justified = excluded.justified
                where (c.population, c.failing, c.justified) is distinct from (excluded.population, excluded.failing, excluded.justified))
            select count(*) from judged
            """;

    private final DataSource database;
    private final ObjectMapper json;

    ComplianceStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Judges a place anew by one rule. */
    void replace(Evaluation evaluation, String path) {
        String ranges = evaluation.effective().json(evaluation.rule().parameters(), json);
        Select.from(evaluation.begin() + REPLACE.formatted(evaluation.rule().id(), path), ranges)
                .list(database, row -> row.getLong(1));
    }

    /** Nothing is asked there by this rule. */
    void clear(String ruleId, String path) {
        for (String table : List.of("compliance_result", "compliance_count")) {
            run(
                    "delete from " + table + " where rule_id = ? and region_path >= ? and region_path < ?",
                    ruleId,
                    path,
                    path + "~");
        }
    }

    /** Rules that no room contributes any more. */
    void clearAllBut(Collection<String> rules, String path) {
        for (String table : List.of("compliance_result", "compliance_count", "compliance_unjudged")) {
            run(
                    "delete from " + table
                            + " where rule_id <> all (string_to_array(?, ',')) and region_path >= ? and region_path < ?",
                    String.join(",", rules),
                    path,
                    path + "~");
        }
    }

    /** Rules that are about to be judged in a place. */
    void judgeable(Collection<String> rules, String path) {
        run(
                "delete from compliance_unjudged"
                        + " where rule_id = any (string_to_array(?, ',')) and region_path >= ? and region_path < ?",
                String.join(",", rules),
                path,
                path + "~");
    }

    /** A rule that could not be judged in a place. */
    void unjudgeable(String ruleId, String path) {
        run("""
                insert into compliance_unjudged (rule_id, region_path) values (?, ?)
                on conflict (region_path, rule_id) do update set since = compliance_unjudged.since
                """, ruleId, path);
    }

    /** Rules that could not be judged somewhere within a place, or where it lies. */
    Set<String> unjudged(String path) {
        return new TreeSet<>(Select.from("select distinct rule_id from compliance_unjudged")
                .where("(region_path >= ? and region_path < ?) or starts_with(?, region_path)", path, path + "~", path)
                .list(database, row -> row.getString(1)));
    }

    /** One judges a province at a time, and nobody while the whole country is judged. */
    void lock(String path) {
        if (path.equals("/")) {
            run("select pg_advisory_xact_lock(?, 0)", LOCKS);
        } else {
            run("select pg_advisory_xact_lock_shared(?, 0)", LOCKS);
            run("select pg_advisory_xact_lock(?, ?)", LOCKS, Integer.valueOf(path.substring(1, 3)));
        }
    }

    /** Takes the notes that lie in a place: which tables' facts changed there. */
    Set<String> taken(String path) {
        return new HashSet<>(Select.from(
                        "with taken as (delete from compliance_touched where region_path >= ? and region_path < ? returning fact)"
                                + " select distinct fact from taken",
                        path,
                        path + "~")
                .list(database, row -> row.getString(1)));
    }

    /** Which facts changed where, within a place or above it. */
    List<Touched> touched(String path) {
        return Select.from("select distinct region_path, fact from compliance_touched")
                .where("(region_path >= ? and region_path < ?) or ? like region_path || '%'", path, path + "~", path)
                .then("order by 1, 2 limit 500")
                .list(database, row -> new Touched(row.getString(1), row.getString(2)));
    }

    /** A place and a table of which rows changed there. */
    record Touched(String place, String fact) {}

    /** Provinces judged for a day by these rules. */
    Set<String> judged(LocalDate day, String rules) {
        return new HashSet<>(Select.from("select region_path from compliance_day")
                .where("judged_for = ? and rules = ?", day, rules)
                .list(database, row -> row.getString(1)));
    }

    /** Provinces that were ever judged, or in which a fact changed. */
    List<String> known() {
        return Select.from("""
                        select region_path from compliance_day
                        union select left(region_path, 4) from compliance_touched where region_path <> '/'
                        """).then("order by 1").list(database, row -> row.getString(1));
    }

    void judgedNow(String province, LocalDate day, String rules) {
        run("""
                insert into compliance_day (province, judged_for, judged_at, rules, region_path) values (?, ?, clock_timestamp(), ?, ?)
                on conflict (province) do update set judged_for = excluded.judged_for, judged_at = excluded.judged_at, rules = excluded.rules
                """, province, Date.valueOf(day), rules, province);
    }

    List<CountRow> counts(String path, int length) {
        return Select.from("select left(region_path, " + length
                        + "), rule_id, sum(population), sum(failing), sum(justified)" + " from compliance_count")
                .beneath("region_path", path)
                .then("group by 1, 2")
                .list(
                        database,
                        row -> new CountRow(
                                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)));
    }

    List<ResultRow> results(ResultFilter filter, String path, EvaluationRepository.Keyset after) {
        Select select = filtered(filter, path);
        if (after != null) {
            select.where(
                    "(region_path, rule_id, subject_id) > (?, ?, ?)",
                    after.regionPath(),
                    after.ruleId(),
                    after.subjectId());
        }
        return select.then("order by region_path, rule_id, subject_id limit " + (filter.size + 1))
                .list(database, ComplianceStore::read);
    }

    CursorPage.Total total(ResultFilter filter, String path) {
        return filtered(filter, path).total(database);
    }

    private static Select filtered(ResultFilter filter, String path) {
        return Select.from("""
                        select rule_id, subject_id, subject_name, state, required, found, since, parameter_id, region_path, unit_path
                        from compliance_result
                        """)
                .beneath("region_path", path)
                .whereIf(filter.rule, "rule_id = ?")
                .whereIf(filter.state, "state = ?");
    }

    private static ResultRow read(ResultSet row) throws SQLException {
        return new ResultRow(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                ComplianceState.valueOf(row.getString(4)),
                Clauses.read(row.getString(5)),
                Clauses.read(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10));
    }

    private void run(String text, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
