package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** D8 责任不缺位、工作不断档: days between who left and who came. */
@Singleton
class D8 extends TeamRule {
    D8() {
        super("D8", Population.POSTING, "rotation.gap.maxDays", Tightness.LOWER);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.of("posting", "id"),
                Fact.through("posting", "id", "select id from posting where predecessor_id = any (:changed::uuid[])"));
    }

    @Override
    public String evaluation() {
        return """
                select s.id as subject_id, s.cadre_name || ' ' || s.village_name as subject_name, s.region_path, s.unit_path,
                       s.days <= s.most as met, {says .required s.most} as required, {says .found s.days} as found, s.since, s.parameter_id
                from (select m.id, m.cadre_name, m.village_name, m.region_path, m.unit_path, p.parameter_id,
                             (p.value #>> '{}')::int as most, o.ended_on + 1 as since,
                             greatest(0, least(coalesce(m.arrived_on, :day), :day) - o.ended_on - 1) as days
                      from posting m
                      join posting o on o.id = m.predecessor_id
                      join effective p on p.key = 'rotation.gap.maxDays' and m.region_path >= p.lo and m.region_path < p.hi
                      where {only m.id within m.region_path} and m.started_on <= :day and (m.ended_on is null or m.ended_on >= :day)
                        and o.ended_on < :day) s
                """;
    }
}
