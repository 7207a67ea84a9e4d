package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** D1 保持帮扶力量总体稳定: a county's persons on post beside a year before. */
@Singleton
class D1 extends TeamRule {
    D1() {
        super("D1", Population.COUNTY, "stability.headcount.maxDropPercent", Tightness.LOWER);
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.region("posting", "village_code", 6));
    }

    @Override
    public String evaluation() {
        return """
                select region_subject(h.county) as subject_id, coalesce(r.name, h.county) as subject_name, h.region_path,
                       null::text as unit_path, h.now * 100 > h.before * (100 - (p.value #>> '{}')::numeric) as met,
                       {says .required p.value} as required, {says .found h.before, h.now} as found,
                       :day - 365 as since, p.parameter_id
                from (select left(m.village_code, 6) as county, left(m.region_path, 16) as region_path,
                             count(distinct m.cadre_id) filter (where m.started_on <= :day
                                 and (m.ended_on is null or m.ended_on >= :day)) as now,
                             count(distinct m.cadre_id) filter (where m.started_on <= :day - 365
                                 and (m.ended_on is null or m.ended_on >= :day - 365)) as before
                      from posting m
                      where {only region_subject(left(m.village_code, 6)) within m.region_path} and m.started_on <= :day
                        and (m.ended_on is null or m.ended_on >= :day - 365)
                      group by 1, 2
                      offset 0) h
                join effective p on p.key = 'stability.headcount.maxDropPercent' and h.region_path >= p.lo and h.region_path < p.hi
                left join region r on r.code = h.county and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)
                where h.before > 0
                """;
    }
}
