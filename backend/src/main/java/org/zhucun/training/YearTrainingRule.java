package org.zhucun.training;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/**
 * 每年集中培训 (E2): so many collective trainings in each calendar year. Who arrived in the year is flagged 新到岗, not excused, unless
 * {@code training.year.prorate} says so: then as many as his months of the year, the month of arrival included, rounded half up.
 */
@Singleton
class YearTrainingRule implements Rule {
    private static final String PRORATE = "training.year.prorate";

    @Override
    public String id() {
        return "E2";
    }

    @Override
    public Population population() {
        return Population.CADRE;
    }

    @Override
    public List<String> parameters() {
        return List.of("training.year.minCount", PRORATE);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "cadre_id"), Fact.of("training_attendance", "cadre_id"));
    }

    @Override
    public Tightness tightness(String key) {
        return key.equals(PRORATE) ? Tightness.FALSE : Tightness.HIGHER;
    }

    @Override
    public String evaluation() {
        return """
                with term as (
                    select s.cadre_id, s.cadre_name, s.region_path, s.unit_path, s.started_on
                    from posting s
                    where {only s.cadre_id within s.region_path} and s.started_on <= :day and (s.ended_on is null or s.ended_on >= :day)
                      and not exists (
                          select from posting o
                          where o.cadre_id = s.cadre_id and o.started_on <= :day and (o.ended_on is null or o.ended_on >= :day)
                            and (o.full_time_released, o.started_on, o.id) > (s.full_time_released, s.started_on, s.id))),
                done as (
                    select x.cadre_id, count(*) as courses
                    from term t
                    join training_attendance x on x.cadre_id = t.cadre_id
                    where x.kind in %s
                      and x.started_on between date_trunc('year', :day)::date and :day
                    group by x.cadre_id)
                select t.cadre_id as subject_id, t.cadre_name as subject_name, t.region_path, t.unit_path,
                       coalesce(d.courses, 0) >= asked.courses as met,
                       {says .required asked.courses}
                           || case when asked.prorated then {says .required.training.year.prorate} else '[]' end as required,
                       {says .found coalesce(d.courses, 0)}
                           || case when t.started_on >= date_trunc('year', :day)::date then {says .found.newcomer} else '[]' end as found,
                       greatest(t.started_on, date_trunc('year', :day)::date) as since, p.parameter_id
                from term t
                join effective p on p.key = 'training.year.minCount' and t.region_path >= p.lo and t.region_path < p.hi
                left join effective r on r.key = 'training.year.prorate' and t.region_path >= r.lo and t.region_path < r.hi
                cross join lateral (
                    select coalesce((r.value #>> '{}')::boolean, false) and t.started_on >= date_trunc('year', :day)::date as prorated) q
                cross join lateral (
                    select q.prorated,
                           case when q.prorated then round((p.value #>> '{}')::int * (13 - extract(month from t.started_on)) / 12.0)::int
                                else (p.value #>> '{}')::int end as courses) asked
                left join done d on d.cadre_id = t.cadre_id
                """.formatted(TrainingKind.counted());
    }
}
