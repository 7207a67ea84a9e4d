package org.zhucun.policy.compliance;

/** 落库语句: what follows {@code judged} in a statement that keeps its rows ({@link Evaluation#beginToKeep}). */
final class ComplianceStatements {
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
                group by bucket)
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

    private ComplianceStatements() {}

    /** All of a province of which nothing of the rule is kept. */
    static String first(String rule, String province) {
        return FAILING.formatted(rule, "") + FIRST.formatted(rule, province);
    }

    /** All of a place in a province. */
    static String place(String rule, String path, String province) {
        String elsewhere = path.equals(province) ? "" : ELSEWHERE.formatted(rule, path, province);
        return FAILING.formatted(rule, WHERE_KEPT) + PLACE.formatted(rule, path, province, elsewhere);
    }

    /** Some subjects; answers the places in which nobody is asked any more. */
    static String some(String rule) {
        return FAILING.formatted(rule, WHERE_KEPT) + SOME.formatted(rule);
    }
}
