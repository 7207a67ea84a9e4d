package org.zhucun.attendance.leave.annual;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 落实年休假 (F5): who stayed a whole year in the village and did not take his annual leave is listed, with his unit. */
@Singleton
class AnnualLeaveRule implements Rule {
    @Override
    public String id() {
        return "F5";
    }

    @Override
    public Population population() {
        return Population.CADRE;
    }

    @Override
    public List<String> parameters() {
        return List.of("leave.annual.required", AnnualSteps.KEY);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.of("posting", "cadre_id"), Fact.of("cadre", "id"), Fact.of("annual_leave_taken", "cadre_id"));
    }

    @Override
    public Tightness tightness(String key) {
        return key.equals(AnnualSteps.KEY) ? Tightness.NONE : Tightness.TRUE;
    }

    @Override
    public String evaluation() {
        return """
                with closed as (select extract(year from :day + 1)::int - 1 as year),
                stay as (
                    select s.cadre_id, s.cadre_name, s.region_path, s.unit_path, y.year,
                           make_date(y.year, 12, 31) as last_day, c.work_start_date
                    from closed y
                    join posting s on s.started_on <= make_date(y.year, 1, 1)
                        and (s.ended_on is null or s.ended_on >= make_date(y.year, 12, 31))
                    join cadre c on c.id = s.cadre_id and c.work_start_date is not null
                    where {only s.cadre_id within s.region_path}
                      and not exists (
                          select from posting o
                          where o.cadre_id = s.cadre_id and o.started_on <= make_date(y.year, 1, 1)
                            and (o.ended_on is null or o.ended_on >= make_date(y.year, 12, 31))
                            and (o.full_time_released, o.started_on, o.id) > (s.full_time_released, s.started_on, s.id))),
                due as (
                    select t.*, p.parameter_id,
                           (select coalesce(max((step ->> 'days')::int), 0) from jsonb_array_elements(steps.value) step
                            where date_trunc('month', t.work_start_date + make_interval(years => (step ->> 'years')::int))
                                      + interval '1 month' <= t.last_day) as days,
                           (select coalesce(sum(a.workdays), 0) from annual_leave_taken a
                            where a.cadre_id = t.cadre_id and a.year = t.year) as taken
                    from stay t
                    join effective p on p.key = 'leave.annual.required' and t.region_path >= p.lo and t.region_path < p.hi
                    join effective steps on steps.key = 'leave.annual.steps'
                        and t.region_path >= steps.lo and t.region_path < steps.hi)
                select d.cadre_id as subject_id, d.cadre_name as subject_name, d.region_path, d.unit_path,
                       d.taken >= d.days as met, {says .required.days d.year::text, d.days} as required,
                       {says .found trim_scale(d.taken), trim_scale(greatest(d.days - d.taken, 0))} as found,
                       d.last_day as since, d.parameter_id
                from due d
                """;
    }
}
