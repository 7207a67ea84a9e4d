package org.zhucun.incentive.care;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Rule;
import org.zhucun.policy.Tightness;

/** 谈心谈话制度 (N6): with whom nobody has talked for so many months is listed. */
@Singleton
class TalkCadenceRule implements Rule {
    @Override
    public String id() {
        return "N6";
    }

    @Override
    public Population population() {
        return Population.CADRE;
    }

    @Override
    public List<String> parameters() {
        return List.of("care.talk.cadence.months");
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.of("posting", "cadre_id"), Fact.of("care_activity", "cadre_id"));
    }

    @Override
    public Tightness tightness(String key) {
        return Tightness.LOWER;
    }

    @Override
    public String evaluation() {
        return """
                select s.cadre_id as subject_id, s.cadre_name as subject_name, s.region_path, s.unit_path, s.met,
                       {says .required s.value} as required,
                       case when s.last is null then {says .found.none} else {says .found s.last} end as found,
                       s.due as since, s.parameter_id
                from (select p.cadre_id, p.cadre_name, p.region_path, p.unit_path, e.value, e.parameter_id, t.last,
                             (coalesce(t.last, p.arrived_on, p.started_on) + make_interval(months => e.months))::date as due,
                             (coalesce(t.last, p.arrived_on, p.started_on) + make_interval(months => e.months))::date >= :day as met
                      from (select lo, hi, value, parameter_id, (value #>> '{}')::int as months from effective
                            where key = 'care.talk.cadence.months' offset 0) e
                      join posting p on p.region_path >= e.lo and p.region_path < e.hi
                      left join lateral (select max(a.on_day) as last from care_activity a
                                         where a.cadre_id = p.cadre_id and a.kind = 'HEART_TO_HEART' and a.on_day <= :day) t on true
                      where {only p.cadre_id within p.region_path} and coalesce(p.arrived_on, p.started_on) <= :day
                        and (p.ended_on is null or p.ended_on >= :day)
                        and not exists (
                            select from posting o
                            where o.cadre_id = p.cadre_id and coalesce(o.arrived_on, o.started_on) <= :day
                              and (o.ended_on is null or o.ended_on >= :day)
                              and (o.full_time_released, o.started_on, o.id) > (p.full_time_released, p.started_on, p.id))
                      offset 0) s
                """;
    }
}
