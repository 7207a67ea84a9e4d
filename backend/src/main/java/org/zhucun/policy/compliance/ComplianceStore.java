package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
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

/** 合规数据: what is kept for today, and of what day it is. */
@ApplicationScoped
class ComplianceStore {
    private static final int LOCKS = 0x2c0;

    static final int PROVINCE = 4;
    private static final int COUNTY = 16;

    private final DataSource database;

    ComplianceStore(DataSource database) {
        this.database = database;
    }

    /** All rules are about to be judged in a province. */
    void judgeable(String province) {
        run("delete from compliance_unjudged where region_path >= ? and region_path < ?", province, province + "~");
    }

    /** A rule is about to be judged in a province. */
    void judgeable(String ruleId, String province) {
        run("delete from compliance_unjudged where rule_id = ? and region_path = ?", ruleId, province);
    }

    /** A rule that could not be judged in a province. */
    void unjudgeable(String ruleId, String province) {
        run("""
                insert into compliance_unjudged (rule_id, region_path) values (?, ?)
                on conflict (region_path, rule_id) do update set since = compliance_unjudged.since
                """, ruleId, province);
    }

    /** Rules that could not be judged somewhere within a place, or where it lies. */
    Set<String> unjudged(String path) {
        return new TreeSet<>(Select.from("select distinct rule_id from compliance_unjudged")
                .where("(region_path >= ? and region_path < ?) or starts_with(?, region_path)", path, path + "~", path)
                .list(database, row -> row.getString(1)));
    }

    /** Provinces in which a rule could not be judged. */
    List<String> unjudgedIn(String ruleId) {
        return Select.from("select region_path from compliance_unjudged")
                .where("rule_id = ?", ruleId)
                .list(database, row -> row.getString(1));
    }

    /** One judges a province at a time; some subjects, wherever they are, while nobody judges a province. */
    void lock(String path) {
        if (path.equals("/")) {
            run("select pg_advisory_xact_lock(?, 0)", LOCKS);
        } else {
            run("select pg_advisory_xact_lock_shared(?, 0)", LOCKS);
            run("select pg_advisory_xact_lock(?, ?)", LOCKS, Integer.valueOf(path.substring(1, 3)));
        }
    }

    /** Whether this transaction may judge beside the one that locked a province: it never waits for those who wait for that one. */
    boolean lockBeside() {
        return Select.from("select pg_try_advisory_xact_lock_shared(?, 0)", LOCKS)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** Whether nobody judges anything now, and nobody begins before this transaction is over. */
    boolean alone() {
        return Select.from("select pg_try_advisory_xact_lock(?, 0)", LOCKS)
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** What a province comes to is joined in memory. */
    void largeWork() {
        run("set local work_mem = '64MB'");
    }

    /** The same for all of a province from scratch: row scope hides from the planner how many there are, and it would sort them into groups. */
    void provinceWork() {
        run("set local work_mem = '64MB'; set local enable_sort = off");
    }

    /** Provinces judged for a day by these rules. */
    Set<String> judged(LocalDate day, String rules) {
        return new HashSet<>(Select.from("select region_path from compliance_day")
                .where("judged_for = ? and rules = ?", day, rules)
                .list(database, row -> row.getString(1)));
    }

    /** Provinces that were ever judged. */
    List<String> known() {
        return Select.from("select region_path from compliance_day")
                .then("order by 1")
                .list(database, row -> row.getString(1));
    }

    /** Provinces that were ever judged, or in which a fact changed. */
    List<String> knownOrTouched() {
        return Select.from("""
                        select region_path from compliance_day
                        union select region_path from compliance_touched where region_path <> '/'
                        """).then("order by 1").list(database, row -> row.getString(1));
    }

    void judgedNow(String province, LocalDate day, String rules) {
        run("""
                insert into compliance_day (province, judged_for, judged_at, rules, region_path) values (?, ?, clock_timestamp(), ?, ?)
                on conflict (province) do update set judged_for = excluded.judged_for, judged_at = excluded.judged_at, rules = excluded.rules
                """, province, Date.valueOf(day), rules, province);
    }

    /** Counts lie county by county; what is shorter than a township's path is told without looking into them. */
    List<CountRow> counts(String path, int length) {
        String text = length <= COUNTY
                ? "select left(region_path, " + length
                        + "), rule_id, sum(population), sum(failing), sum(justified) from compliance_count"
                : "select left(s.place, " + length + "), rule_id, sum(s.population), sum(s.failing), sum(s.justified)\n"
                        + """
                        from compliance_count c cross join lateral unnest(c.places, c.populations, c.failings, c.justifieds)
                            as s (place, population, failing, justified)
                        """;
        return Select.from(text)
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
        run(database, text, Arrays.asList(values));
    }

    /** A statement that answers nothing. */
    static void run(DataSource database, String text, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Collection<?> many) {
                    statement.setArray(
                            i + 1,
                            connection.createArrayOf(
                                    "text", many.stream().map(String::valueOf).toArray()));
                } else {
                    statement.setObject(i + 1, values.get(i));
                }
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
