package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.policy.Fact;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** C4 乡村振兴示范创建村“一队带多村”, 就近帮扶相邻的1—2个村. */
@Singleton
class C4 extends TeamRule {
    private static final String SERVING = "select team_id from team_village where village_code = any (:changed)";

    C4() {
        super(
                "C4",
                Population.TEAM,
                "team.maxCoveredVillages.DEMO",
                Tightness.LOWER,
                "team.covered.adjacent",
                Tightness.TRUE,
                "team.covered.homeCategory",
                Tightness.NONE,
                "team.minSize.DEMO",
                Tightness.HIGHER);
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                Fact.of("work_team", "id"),
                Fact.of("team_village", "team_id"),
                Fact.through("village_category", "village_code", HOMES),
                Fact.through("village_adjacency", "village_code", SERVING),
                Fact.through("village_adjacency", "neighbour", SERVING));
    }

    @Override
    public String evaluation() {
        return """
                select s.id as subject_id, s.name as subject_name, s.region_path, s.unit_path,
                       s.covered <= s.most and (not s.must_adjoin or s.far = 0) and (s.home is null or s.in_home) as met,
                       {says .required s.most}
                           || case when s.must_adjoin then {says .required.team.covered.adjacent} else '[]' end
                           || case when s.home is null then '[]' else {says .required.team.covered.homeCategory s.home} end as required,
                       {says .found s.covered} || {says .found.far s.far}
                           || case when s.in_home then '[]' else {says .found.home.other} end as found,
                       s.since, s.parameter_id
                from (select t.id, t.name, t.region_path, t.unit_path, (p.value #>> '{}')::int as most, p.parameter_id,
                             coalesce((select (q.value #>> '{}')::boolean from effective q where q.key = 'team.covered.adjacent'
                                       and t.region_path >= q.lo and t.region_path < q.hi), false) as must_adjoin,
                             h.asked as home,
                             exists (select from village_category c where c.village_code = v.village_code and c.category = h.asked
                                     and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)) as in_home,
                             k.covered, k.far, k.since
                      from (select * from work_team t
                            where {only t.id within t.region_path} and
                """ + THERE + """
                              and exists (select from team_village o where o.team_id = t.id and o.role = 'COVERED')
                            offset 0) t
                      join team_village v on v.team_id = t.id and v.role = 'HOME' and v.valid_from <= :day
                          and (v.valid_to is null or v.valid_to > :day)
                      join effective p on p.key = 'team.maxCoveredVillages.DEMO' and t.region_path >= p.lo and t.region_path < p.hi
                      left join lateral (select q.value #>> '{}' as asked from effective q where q.key = 'team.covered.homeCategory'
                                         and t.region_path >= q.lo and t.region_path < q.hi limit 1) h on true
                      cross join lateral (
                          select count(*) as covered, max(w.valid_from) as since,
                                 count(*) filter (where not exists (
                                     select from village_adjacency a
                                     where a.village_code = least(v.village_code, w.village_code)
                                       and a.neighbour = greatest(v.village_code, w.village_code)
                                       and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day))) as far
                          from team_village w
                          where w.team_id = t.id and w.role = 'COVERED' and w.valid_from <= :day
                            and (w.valid_to is null or w.valid_to > :day)) k
                      where k.covered > 0
                      offset 0) s
                """;
    }
}
