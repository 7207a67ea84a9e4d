package org.zhucun.fieldwork.duty;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待报送的职责计划 (G1): teams of a township without a submitted plan of the year, one line a township. No document names a day. */
@Singleton
class DutyPlanWaiting implements Waiting {
    @Override
    public String kind() {
        return "duty-plan";
    }

    @Override
    public String rule() {
        return "G1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("fieldwork:record") && office.role() == Role.TOWNSHIP;
    }

    @Override
    public List<String> parameters() {
        return List.of("dutyPlan.duties");
    }

    @Override
    public String query() {
        return """
                select md5('duty-plan' || o.code || y.year || o.parameter_id)::uuid as id, y.year::text as target,
                       jsonb_build_array(y.year::text, o.teams::text,
                             array_to_string(o.names[1:3], '、') || case when o.teams > 3 then ' …' else '' end) as words,
                       null::text as place, greatest(make_date(y.year, 1, 1), o.first) as since, null::date as due, null::text as basis,
                       o.parameter_id, 0::bigint as version
                from (select extract(year from :day::date)::int as year) y
                cross join lateral (
                      select split_part(t.region_path, '/', 5) as code, e.parameter_id, count(*) as teams, min(t.established_on) as first,
                             array_agg(t.name order by t.region_path, t.id) as names
                      from work_team t
                      join effective e on e.key = 'dutyPlan.duties' and t.region_path >= e.lo and t.region_path < e.hi
                      where left(t.region_path, 26) = :path and t.established_on <= :day and (t.dissolved_on is null or t.dissolved_on > :day)
                        and not exists (select from duty_plan d where d.team_id = t.id and d.year = y.year and d.state = 'SUBMITTED')
                      group by 1, e.parameter_id) o
                """;
    }
}
