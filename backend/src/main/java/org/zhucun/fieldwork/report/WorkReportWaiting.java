package org.zhucun.fieldwork.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待报的工作报告 (F1): of a township's teams for a period that is over, one line a period. It waits from the first day after the period,
 * and is overdue when the days of grace are over; until then the period before it is still listed. */
@Singleton
class WorkReportWaiting implements Waiting {
    @Override
    public String kind() {
        return "work-report";
    }

    @Override
    public String rule() {
        return "F1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("report:file") && office.role() == Role.TOWNSHIP;
    }

    @Override
    public List<String> parameters() {
        return List.of("report.cadence", "report.grace.days");
    }

    @Override
    public String query() {
        return """
                select md5('work-report' || o.code || o.period_from || o.period_to)::uuid as id, o.code as target,
                       jsonb_build_array(o.period_from::text, o.period_to::text, o.teams::text,
                             array_to_string(o.names[1:3], '、') || case when o.teams > 3 then ' …' else '' end) as words,
                       null::text as place, o.period_to + 1 as since, o.period_to + o.grace as due, null::text as basis, o.parameter_id,
                       0::bigint as version
                from (select split_part(t.region_path, '/', 5) as code, w.period_from, w.period_to, c.grace, e.parameter_id, count(*) as teams,
                             array_agg(t.name order by t.region_path, t.id) as names
                      from effective e
                      left join effective g on g.key = 'report.grace.days' and :path >= g.lo and :path < g.hi
                      cross join lateral (select coalesce((g.value #>> '{}')::int, 0) as grace,
                                                 case e.value #>> '{}' when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 else 12 end
                                                     as months) c
                      cross join lateral (select (date_trunc('year', :day::date)
                                                  + make_interval(months => (extract(month from :day::date)::int - 1) / c.months * c.months))::date
                                                     as begun) b
                      cross join generate_series(1, 2) as k
                      cross join lateral (select (b.begun - make_interval(months => k * c.months))::date as period_from,
                                                 (b.begun - make_interval(months => (k - 1) * c.months))::date - 1 as period_to) w
                      join work_team t on left(t.region_path, 26) = :path and t.established_on <= w.period_to
                                      and (t.dissolved_on is null or t.dissolved_on > w.period_to)
                      where e.key = 'report.cadence' and :path >= e.lo and :path < e.hi and (k = 1 or :day::date < b.begun + c.grace)
                        and not exists (select from work_report r
                                        where r.team_id = t.id and r.period_from <= w.period_from and r.period_to >= w.period_to)
                      group by 1, w.period_from, w.period_to, c.grace, e.parameter_id) o
                """;
    }
}
