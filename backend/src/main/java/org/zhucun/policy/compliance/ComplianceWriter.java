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

    private static final String FAILING = """
            , kept as (
                insert into compliance_result as r (rule_id, subject_id, subject_name, state, required, found, since, parameter_id,
                                                    enforcement, region_path, unit_path)
                select '%1$s', subject_id, subject_name, state, required, found, since, parameter_id, enforcement, region_path, unit_path
                from judged where state <> 'MET'
                %2$s)
            """;

    /** Rows that are right already are not written. */
    private static final String WHERE_KEPT = """
                on conflict (region_path, rule_id, subject_id) do update
                set subject_name = excluded.subject_name, state = excluded.state, required = excluded.required,
                    found = excluded.found, since = excluded.since, parameter_id = excluded.parameter_id,
                    enforcement = excluded.enforcement, unit_path = excluded.unit_path
                where (r.subject_name, r.state, r.required, r.found, r.since, r.parameter_id, r.enforcement, r.unit_path)
                    is distinct from (excluded.subject_name, excluded.state, excluded.required, excluded.found, excluded.since,
                                      excluded.parameter_id, excluded.enforcement, excluded.unit_path)
            """;

    private static final String PLACE = """
            , gone as (
                delete from compliance_result r
                where r.rule_id = '%1$s' and r.region_path >= '%2$s' and r.region_path < '%2$s~'
                  and not exists (select from judged j where j.subject_id = r.subject_id and j.region_path = r.region_path and j.state <> 'MET'))
            , places as (
                select left(region_path, 26) as place, count(*) as population, count(*) filter (where state = 'FAILING') as failing,
                       count(*) filter (where state = 'JUSTIFIED') as justified
                from judged group by 1)
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
            , packed as (
                select bucket, array_agg(subject_id) as subjects, array_agg(region_path) as places
                from (select compliance_bucket(subject_id) as bucket, subject_id, region_path from judged %4$s) m
                group by bucket)
            , unpacked as (
                delete from compliance_member m
                where m.rule_id = '%1$s' and m.region_path = '%3$s' and not exists (select from packed p where p.bucket = m.bucket))
            , packing as (
                insert into compliance_member (rule_id, bucket, subjects, places, region_path)
                select '%1$s', bucket, subjects, places, '%3$s' from packed
                on conflict (rule_id, bucket, region_path) do update set subjects = excluded.subjects, places = excluded.places)
            select count(*) from judged
            """;

    /** All of a province of which nothing is kept yet. */
    private static final String FIRST = """
            , counted as (
                insert into compliance_count (rule_id, population, failing, justified, region_path)
                select '%1$s', count(*), count(*) filter (where state = 'FAILING'), count(*) filter (where state = 'JUSTIFIED'), place
                from (select left(region_path, 26) as place, state from judged) p
                group by place order by place)
            , packing as (
                insert into compliance_member (rule_id, bucket, subjects, places, region_path)
                select '%1$s', bucket, array_agg(subject_id), array_agg(region_path), '%2$s'
                from (select compliance_bucket(subject_id) as bucket, subject_id, region_path from judged) m
                group by bucket order by bucket)
            select 1
            """;

    /** Those of the province who lie elsewhere stay where they are. */
    private static final String ELSEWHERE = """
            union all
            select m.bucket, s.subject, s.place
            from compliance_member m cross join lateral unnest(m.subjects, m.places) as s (subject, place)
            where m.rule_id = '%1$s' and m.region_path = '%3$s' and not (s.place >= '%2$s' and s.place < '%2$s~')
            """;

    private static final String SOME = """
            , was as materialized (
                select m.bucket, m.region_path as province, s.subject, s.place
                from compliance_member m cross join lateral unnest(m.subjects, m.places) as s (subject, place)
                where m.rule_id = '%1$s' and m.bucket = any (array(select compliance_bucket(id) from only_these))
                  and s.subject = any (array(select id from only_these)))
            , now as (
                select compliance_bucket(subject_id) as bucket, left(region_path, 4) as province, subject_id as subject, region_path as place
                from judged)
            , before as (
                select w.place, coalesce(r.state, 'MET') as state
                from was w
                left join compliance_result r on r.region_path = w.place and r.rule_id = '%1$s' and r.subject_id = w.subject)
            , gone as (
                delete from compliance_result r using was w
                where r.region_path = w.place and r.rule_id = '%1$s' and r.subject_id = w.subject
                  and not exists (select from judged j where j.subject_id = w.subject and j.region_path = w.place and j.state <> 'MET'))
            , change as (
                select left(place, 26) as place, sum(one) as population, sum(one) filter (where state = 'FAILING') as failing,
                       sum(one) filter (where state = 'JUSTIFIED') as justified
                from (select place, state, -1 as one from before union all select region_path, state, 1 from judged) b
                group by 1)
            , counted as (
                insert into compliance_count as c (rule_id, population, failing, justified, region_path)
                select '%1$s', population, coalesce(failing, 0), coalesce(justified, 0), place
                from change where (population, coalesce(failing, 0), coalesce(justified, 0)) <> (0, 0, 0)
                on conflict (region_path, rule_id) do update
                set population = c.population + excluded.population, failing = c.failing + excluded.failing,
                    justified = c.justified + excluded.justified
                returning c.region_path, c.population)
            , differing as (
                select distinct bucket, province
                from ((select * from was except select * from now) union all (select * from now except select * from was)) d)
            , packed as (
                select bucket, province, array_agg(subject) as subjects, array_agg(place) as places
                from (select d.bucket, d.province, s.subject, s.place
                      from differing d
                      join compliance_member m on m.rule_id = '%1$s' and m.bucket = d.bucket and m.region_path = d.province
                      cross join lateral unnest(m.subjects, m.places) as s (subject, place)
                      where s.subject <> all (array(select id from only_these))
                      union all
                      select n.bucket, n.province, n.subject, n.place from now n join differing d on d.bucket = n.bucket and d.province = n.province) m
                group by bucket, province)
            , unpacked as (
                delete from compliance_member m using differing d
                where m.rule_id = '%1$s' and m.bucket = d.bucket and m.region_path = d.province
                  and not exists (select from packed p where p.bucket = d.bucket and p.province = d.province))
            , packing as (
                insert into compliance_member (rule_id, bucket, subjects, places, region_path)
                select '%1$s', bucket, subjects, places, province from packed
                on conflict (rule_id, bucket, region_path) do update set subjects = excluded.subjects, places = excluded.places)
            select region_path from counted where population = 0
            """;

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
        String elsewhere = path.equals(province) ? "" : ELSEWHERE.formatted(rule, path, province);
        String kept = path.equals(province) && nothingKept(rule, province)
                ? FAILING.formatted(rule, "") + FIRST.formatted(rule, province)
                : FAILING.formatted(rule, WHERE_KEPT) + PLACE.formatted(rule, path, province, elsewhere);
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
                        evaluation.beginToKeep() + FAILING.formatted(rule, WHERE_KEPT) + SOME.formatted(rule),
                        evaluation.values(json))
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
