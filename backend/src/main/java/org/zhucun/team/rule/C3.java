package org.zhucun.team.rule;

import jakarta.inject.Singleton;
import org.zhucun.policy.Population;
import org.zhucun.policy.Tightness;

/** C3 任务较轻的已脱贫村至少选派1名第一书记. */
@Singleton
class C3 extends TeamRule {
    C3() {
        super(
                "C3",
                Population.TEAM,
                "team.minFirstSecretary.LIGHT",
                Tightness.HIGHER,
                "team.minSize.LIGHT",
                Tightness.HIGHER,
                LONG_LENT,
                Tightness.LOWER);
    }

    @Override
    public String evaluation() {
        return """
                select s.id as subject_id, s.name as subject_name, s.region_path, s.unit_path,
                       s.heads >= s.least_heads and s.counted >= coalesce(s.least, 0) as met,
                       {says .required s.least_heads}
                           || case when s.least is null then '[]' else {says .required.team.minSize.LIGHT s.least} end as required,
                       {says .found s.heads} || {says .found.members s.counted} as found, s.since, s.parameter_id
                from (select t.id, t.name, t.region_path, t.unit_path, (p.value #>> '{}')::int as least_heads, p.parameter_id,
                             (select (q.value #>> '{}')::int from effective q
                              where q.key = 'team.minSize.LIGHT' and t.region_path >= q.lo and t.region_path < q.hi) as least,
                             greatest(t.established_on, c.valid_from) as since,
                """ + COUNTED.formatted("") + " as counted,\n"
                + COUNTED.formatted("and m.roles @> '{FIRST_SECRETARY}'") + " as heads\n"
                + HOME.formatted("LIGHT_TASK") + """
                      join effective p on p.key = 'team.minFirstSecretary.LIGHT' and t.region_path >= p.lo and t.region_path < p.hi
                      where {only t.id within t.region_path} and
                """ + THERE + "offset 0) s";
    }
}
