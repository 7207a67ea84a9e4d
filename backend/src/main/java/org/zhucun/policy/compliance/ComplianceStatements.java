package org.zhucun.policy.compliance;

/**
 * 落库语句: what follows {@code judged} in a statement that keeps its rows ({@link Evaluation#beginToKeep}). Counts lie county by county, each with its
 * townships; a county that loses its last subject loses its row.
 */
final class ComplianceStatements {
    /** All of a province of which nothing of the rule is kept: everybody is read once, the townships are what is left to work with. */
    private static final String FIRST = """
            , towns as materialized (
                select t.place, cardinality(t.subjects) as population, k.failing, k.justified, t.subjects, t.kept
                from (select place, array_agg(subject_id) as subjects,
                             array_agg(row ('%1$s', subject_id, subject_name, state, required, found, since, parameter_id, enforcement,
                                            region_path, unit_path)::compliance_result) filter (where state <> 'MET') as kept
                      from (select left(region_path, 26) as place, * from judged) j
                      group by place) t
                cross join lateral (
                    select count(*) filter (where state = 'FAILING')::int as failing, count(*) filter (where state = 'JUSTIFIED')::int as justified
                    from unnest(t.kept)) k)
            , kept as (
                insert into compliance_result select k.* from towns t cross join lateral unnest(t.kept) k)
            , counted as (
                insert into compliance_count (rule_id, population, failing, justified, places, populations, failings, justifieds, region_path)
                select '%1$s', sum(population), sum(failing), sum(justified), array_agg(place order by place), array_agg(population order by place),
                       array_agg(failing order by place), array_agg(justified order by place), left(place, 16)
                from towns
                group by left(place, 16))
            , packing as (
                insert into compliance_member (rule_id, bucket, subjects, places, region_path)
                select '%1$s', bucket, array_agg(subject), array_agg(place), '%2$s'
                from (select compliance_bucket(s.subject) as bucket, s.subject, t.place
                      from (select compliance_place(place) as place, subjects from towns offset 0) t
                      cross join lateral unnest(t.subjects) s (subject)) m
                group by bucket)
            select 1
            """;

    /** Rows that are right already are not written. */
    private static final String FAILING = """
            , kept as (
                insert into compliance_result as r (rule_id, subject_id, subject_name, state, required, found, since, parameter_id,
                                                    enforcement, region_path, unit_path)
                select '%1$s', subject_id, subject_name, state, required, found, since, parameter_id, enforcement, region_path, unit_path
                from judged where state <> 'MET'
                on conflict (region_path, rule_id, subject_id) do update
                set subject_name = excluded.subject_name, state = excluded.state, required = excluded.required,
                    found = excluded.found, since = excluded.since, parameter_id = excluded.parameter_id,
                    enforcement = excluded.enforcement, unit_path = excluded.unit_path
                where (r.subject_name, r.state, r.required, r.found, r.since, r.parameter_id, r.enforcement, r.unit_path)
                    is distinct from (excluded.subject_name, excluded.state, excluded.required, excluded.found, excluded.since,
                                      excluded.parameter_id, excluded.enforcement, excluded.unit_path))
            """;

    private static final String PLACE = """
            , gone as (
                delete from compliance_result r
                where r.rule_id = '%1$s' and r.region_path >= '%2$s' and r.region_path < '%2$s~'
                  and not exists (select from judged j where j.subject_id = r.subject_id and j.region_path = r.region_path and j.state <> 'MET'))
            , old as materialized (
                select s.*
                from compliance_count c cross join lateral unnest(c.places, c.populations, c.failings, c.justifieds)
                    as s (place, population, failing, justified)
                where c.rule_id = '%1$s' and c.region_path >= left('%2$s', 16) and c.region_path < left('%2$s', 16) || '~')
            , places as materialized (
                select left(region_path, 26) as place, count(*)::int as population, count(*) filter (where state = 'FAILING')::int as failing,
                       count(*) filter (where state = 'JUSTIFIED')::int as justified
                from judged group by 1
                union all
                select o.place, o.population, o.failing, o.justified from old o where not (o.place >= '%2$s' and o.place < '%2$s~'))
            , changed as (select distinct left(place, 16) as county from (select place from old union all select place from places) p)
            """;

    /** Of counties that {@code changed}, their {@code places} as they are now. */
    private static final String COUNTS = """
            , counties as materialized (
                select left(place, 16) as county, sum(population)::int as population, sum(failing)::int as failing, sum(justified)::int as justified,
                       array_agg(place order by place) as places, array_agg(population order by place) as populations,
                       array_agg(failing order by place) as failings, array_agg(justified order by place) as justifieds
                from places
                group by 1)
            , emptied as (
                delete from compliance_count c
                where c.rule_id = '%1$s' and c.region_path = any (array(select county from changed except select county from counties)))
            , counted as (
                insert into compliance_count as c (rule_id, population, failing, justified, places, populations, failings, justifieds, region_path)
                select '%1$s', population, failing, justified, places, populations, failings, justifieds, county from counties
                on conflict (region_path, rule_id) do update
                set population = excluded.population, failing = excluded.failing, justified = excluded.justified, places = excluded.places,
                    populations = excluded.populations, failings = excluded.failings, justifieds = excluded.justifieds
                where (c.places, c.populations, c.failings, c.justifieds)
                    is distinct from (excluded.places, excluded.populations, excluded.failings, excluded.justifieds))
            """;

    /** Those of the province who lie elsewhere stay where they are. */
    private static final String ELSEWHERE = """

                      union all
                      select m.bucket, s.subject, s.place
                      from compliance_member m cross join lateral unnest(m.subjects, m.places) as s (subject, place)
                      where m.rule_id = '%1$s' and m.region_path = '%2$s' and left(s.place::text, %4$d) <> '%3$s'""";

    private static final String PLACE_MEMBERS = """
            , packed as (
                select bucket, array_agg(subject) as subjects, array_agg(place) as places
                from (select compliance_bucket(subject_id) as bucket, subject_id as subject, compliance_place(left(region_path, 26)) as place
                      from judged%4$s) m
                group by bucket)
            , unpacked as (
                delete from compliance_member m
                where m.rule_id = '%1$s' and m.region_path = '%3$s' and not exists (select from packed p where p.bucket = m.bucket))
            , packing as (
                insert into compliance_member (rule_id, bucket, subjects, places, region_path)
                select '%1$s', bucket, subjects, places, '%3$s' from packed
                on conflict (rule_id, bucket, region_path) do update set subjects = excluded.subjects, places = excluded.places)
            select 1
            """;

    private static final String SOME = """
            , was as materialized (
                select m.bucket, m.region_path as province, s.subject, compliance_path(s.place) collate "C" as place
                from compliance_member m cross join lateral unnest(m.subjects, m.places) as s (subject, place)
                where m.rule_id = '%1$s' and m.bucket = any (array(select compliance_bucket(id) from only_these))
                  and s.subject = any (array(select id from only_these)))
            , now as (
                select compliance_bucket(subject_id) as bucket, left(region_path, 4) as province, subject_id as subject,
                       left(region_path, 26) as place
                from judged)
            , before as (
                select w.place, coalesce(r.state, 'MET') as state
                from was w
                left join compliance_result r on r.rule_id = '%1$s' and r.region_path >= w.place and r.region_path < w.place || '~'
                    and r.subject_id = w.subject and left(r.region_path, 26) = w.place)
            , gone as (
                delete from compliance_result r using was w
                where r.rule_id = '%1$s' and r.region_path >= w.place and r.region_path < w.place || '~'
                  and r.subject_id = w.subject and left(r.region_path, 26) = w.place
                  and not exists (select from judged j where j.subject_id = r.subject_id and j.region_path = r.region_path and j.state <> 'MET'))
            , change as materialized (
                select place, sum(one)::int as population, coalesce(sum(one) filter (where state = 'FAILING'), 0)::int as failing,
                       coalesce(sum(one) filter (where state = 'JUSTIFIED'), 0)::int as justified
                from (select place, state, -1 as one from before union all select left(region_path, 26), state, 1 from judged) b
                group by 1
                having (sum(one), coalesce(sum(one) filter (where state = 'FAILING'), 0), coalesce(sum(one) filter (where state = 'JUSTIFIED'), 0))
                    <> (0, 0, 0))
            , changed as (select distinct left(place, 16) as county from change)
            , places as materialized (
                select place, sum(population)::int as population, sum(failing)::int as failing, sum(justified)::int as justified
                from (select * from change
                      union all
                      select s.place, s.population, s.failing, s.justified
                      from compliance_count c cross join lateral unnest(c.places, c.populations, c.failings, c.justifieds)
                          as s (place, population, failing, justified)
                      where c.rule_id = '%1$s' and c.region_path = any (array(select county from changed))) p
                group by place
                having sum(population) <> 0)
            """;

    private static final String SOME_MEMBERS = """
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
                      select n.bucket, n.province, n.subject, compliance_place(n.place)
                      from now n join differing d on d.bucket = n.bucket and d.province = n.province) m
                group by bucket, province)
            , unpacked as (
                delete from compliance_member m using differing d
                where m.rule_id = '%1$s' and m.bucket = d.bucket and m.region_path = d.province
                  and not exists (select from packed p where p.bucket = d.bucket and p.province = d.province))
            , packing as (
                insert into compliance_member (rule_id, bucket, subjects, places, region_path)
                select '%1$s', bucket, subjects, places, province from packed
                on conflict (rule_id, bucket, region_path) do update set subjects = excluded.subjects, places = excluded.places)
            select 1
            """;

    private ComplianceStatements() {}

    /** All of a province of which nothing of the rule is kept. */
    static String first(String rule, String province) {
        return FIRST.formatted(rule, province);
    }

    /** All of a place in a province. */
    static String place(String rule, String path, String province) {
        String code = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
        String elsewhere = path.equals(province) ? "" : ELSEWHERE.formatted(rule, province, code, code.length());
        return (FAILING + PLACE + COUNTS + PLACE_MEMBERS).formatted(rule, path, province, elsewhere);
    }

    /** Some subjects, wherever they lay and lie. */
    static String some(String rule) {
        return (FAILING + SOME + COUNTS + SOME_MEMBERS).formatted(rule);
    }
}
