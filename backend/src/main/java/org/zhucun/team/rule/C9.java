package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** C9 工作力量配备: every village of a category that must have a team is served by one (B1 全面覆盖). */
@Singleton
class C9 extends TeamRule {
    C9() {
        super("C9", Population.VILLAGE, "team.required.categories", Tightness.NONE);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.region("village_category", "village_code", 12),
                Fact.region("team_village", "village_code", 12),
                Fact.through(
                        "work_team",
                        "id",
                        "select region_subject(village_code) from team_village where team_id = any (:changed::uuid[])"));
    }

    @Override
    public String evaluation() {
        return """
                select region_subject(n.village_code) as subject_id, coalesce(r.name, n.village_code) as subject_name, n.region_path,
                       null::text as unit_path, n.served as met, {says .required n.categories} as required,
                       case when n.served then {says .found} else {says .found.none} end as found, n.since, n.parameter_id
                from (select c.village_code, min(c.region_path) as region_path, min(c.valid_from) as since,
                             (array_agg(p.parameter_id))[1] as parameter_id, array_agg(distinct c.category) as categories,
                             exists (select from team_village v join work_team t on t.id = v.team_id
                                     where v.village_code = c.village_code and v.valid_from <= :day
                                       and (v.valid_to is null or v.valid_to > :day)
                                       and t.established_on <= :day and (t.dissolved_on is null or t.dissolved_on >= :day)) as served
                      from village_category c
                      join effective p on p.key = 'team.required.categories' and c.region_path >= p.lo and c.region_path < p.hi
                          and jsonb_exists(p.value, c.category)
                      where {only region_subject(c.village_code) within c.region_path} and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)
                      group by c.village_code) n
                left join region r on r.code = n.village_code and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)
                """;
    }
}
