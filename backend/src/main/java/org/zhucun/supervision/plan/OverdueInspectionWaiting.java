package org.zhucun.supervision.plan;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 逾期未督查的工作队 (I1): of the last period that is over, one line a township. */
@Singleton
class OverdueInspectionWaiting implements Waiting {
    private static final int COUNTY_PATH = "/62/6205/620503/".length();

    @Override
    public String kind() {
        return "inspection-overdue";
    }

    @Override
    public String rule() {
        return "I1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.INSPECTOR && office.path().length() == COUNTY_PATH;
    }

    @Override
    public List<String> parameters() {
        return List.of("supervision.cadence");
    }

    @Override
    public String query() {
        return """
                select md5('inspection-overdue' || o.code || o.period_from)::uuid as id, o.code as target,
                       jsonb_build_array(o.period_from::text, o.period_to::text, o.teams::text,
                             array_to_string(o.names[1:3], '、') || case when o.teams > 3 then ' …' else '' end) as words,
                       null::text as place, o.period_to + 1 as since, o.period_to as due, null::text as basis, o.parameter_id,
                       0::bigint as version
                from (select left(t.home_village_code, 9) as code, w.period_from, w.period_to, e.parameter_id, count(*) as teams,
                             array_agg(t.name order by t.region_path, t.id) as names
                      from effective e
                      cross join lateral (select date_trunc('month', :day::date)::date as month, extract(day from :day::date) > 15 as late) m
                      cross join lateral (
                          select case e.value #>> '{}' when 'HALF_MONTH' then case when m.late then m.month else (m.month - interval '1 month')::date + 15 end
                                                       when 'MONTH' then (m.month - interval '1 month')::date
                                                       else (date_trunc('quarter', :day::date) - interval '3 months')::date end as period_from,
                                 case e.value #>> '{}' when 'HALF_MONTH' then case when m.late then m.month + 14 else m.month - 1 end
                                                       when 'MONTH' then m.month - 1
                                                       else date_trunc('quarter', :day::date)::date - 1 end as period_to) w
                      join work_team t on t.region_path >= :path and t.region_path < :path || '~' and t.region_path >= e.lo and t.region_path < e.hi
                                      and t.established_on <= w.period_to and (t.dissolved_on is null or t.dissolved_on > w.period_to)
                      where e.key = 'supervision.cadence'
                        and not exists (select from inspection i
                                        where i.village_code = t.home_village_code and i.on_date between w.period_from and w.period_to
                                          and i.kind = 'ROUTINE')
                        and not exists (select from inspection i
                                        where i.target_kind = 'TEAM' and i.target_id = t.id::text
                                          and i.on_date between w.period_from and w.period_to and i.kind = 'ROUTINE')
                        and not exists (select from team_village c join inspection i on i.village_code = c.village_code
                                        where c.team_id = t.id and (c.valid_to is null or c.valid_to > w.period_to)
                                          and i.on_date between w.period_from and w.period_to and i.kind = 'ROUTINE')
                      group by 1, w.period_from, w.period_to, e.parameter_id) o
                """;
    }
}
