package org.zhucun.training;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 每年集中培训 (E2): so many collective trainings in each calendar year; who arrived in the year is flagged, not excused. */
@Singleton
class YearTrainingRule implements Rule {
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
        return List.of("training.year.minCount");
    }

    @Override
    public Set<String> facts() {
        return Set.of("posting", "training_attendance");
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.HIGHER;
    }

    @Override
    public String evaluation() {
        return """
                with term as (
                    select distinct on (s.cadre_id) s.cadre_id, s.cadre_name, s.region_path, s.unit_path, s.started_on
                    from posting s
                    where {only s.cadre_id} and s.started_on <= :day and (s.ended_on is null or s.ended_on >= :day)
                    order by s.cadre_id, s.full_time_released desc, s.started_on desc),
                done as (
                    select x.cadre_id, count(*) as courses
                    from training_attendance x
                    where {only x.cadre_id} and x.kind not in ('FORUM', 'SELF_STUDY')
                      and x.started_on between date_trunc('year', :day)::date and :day
                    group by x.cadre_id)
                select t.cadre_id as subject_id, t.cadre_name as subject_name, t.region_path, t.unit_path,
                       coalesce(d.courses, 0) >= (p.value #>> '{}')::int as met,
                       '本年集中培训不少于 ' || (p.value #>> '{}') || ' 次' as required,
                       coalesce(d.courses, 0) || ' 次' || case when t.started_on >= date_trunc('year', :day)::date then '（新到岗）' else '' end as found,
                       greatest(t.started_on, date_trunc('year', :day)::date) as since, p.parameter_id
                from term t
                join effective p on p.key = 'training.year.minCount' and t.region_path >= p.lo and t.region_path < p.hi
                left join done d on d.cadre_id = t.cadre_id
                """;
    }
}
