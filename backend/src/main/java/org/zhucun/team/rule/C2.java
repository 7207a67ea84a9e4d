package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** C2 重点帮扶村主要由省派、市派和派出单位力量较强的县派工作队帮扶. */
@Singleton
class C2 extends TeamRule {
    C2() {
        super("C2", Population.TEAM, "team.sender.KEY", Tightness.NONE, "team.sender.strength", Tightness.NONE);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.of("work_team", "id"),
                Fact.of("team_village", "team_id"),
                Fact.through("village_category", "village_code", HOMES),
                Fact.of("team_unit", "team_id"),
                Fact.through(
                        "organization", "id", "select team_id from team_unit where unit_id = any (:changed::uuid[])"));
    }

    @Override
    public String evaluation() {
        return """
                select s.id as subject_id, s.name as subject_name, s.region_path, s.unit_path, s.met,
                       {says .required s.levels}
                           || case when s.strength is null then '[]' else {says .required.team.sender.strength s.strength} end as required,
                       {says .found s.send_level} as found, s.since, s.parameter_id
                from (select t.id, t.name, t.region_path, t.unit_path, t.send_level, p.value as levels, w.value as strength, p.parameter_id,
                             greatest(t.established_on, c.valid_from) as since,
                             jsonb_exists(p.value, t.send_level) or exists (
                                 select from team_unit u join organization o on o.id = u.unit_id
                                 where u.team_id = t.id and u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
                                   and w.value #>> '{}' = any (o.strengths)) as met
                """ + HOME.formatted("KEY_ASSISTANCE") + """
                join effective p on p.key = 'team.sender.KEY' and t.region_path >= p.lo and t.region_path < p.hi
                left join effective w on w.key = 'team.sender.strength' and t.region_path >= w.lo and t.region_path < w.hi
                where {only t.id within t.region_path} and
                """ + THERE + "offset 0) s";
    }
}
