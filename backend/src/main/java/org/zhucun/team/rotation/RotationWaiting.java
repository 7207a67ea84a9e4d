package org.zhucun.team.rotation;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待定的轮换 (D4): terms of a township that run out within the days of the reminder and are neither renewed nor ended, one line a township. */
@Singleton
class RotationWaiting implements Waiting {
    private static final int COUNTY_PATH = "/62/6205/620503/".length();

    @Override
    public String kind() {
        return "rotation";
    }

    @Override
    public String rule() {
        return "D4";
    }

    /** Rotations are a county's; who is above would only look through everybody's terms for none. */
    @Override
    public boolean concerns(Office office) {
        boolean regional = office.role() == Role.ORGANIZATION_DEPARTMENT || office.role() == Role.STATIONING_OFFICE;
        return regional && office.path().length() == COUNTY_PATH && office.may("team:edit");
    }

    /** Where nobody wants to be reminded it waits from the last day on. */
    @Override
    public List<String> parameters() {
        return List.of("term.reminder.days");
    }

    @Override
    public String query() {
        return """
                select md5('rotation' || t.township)::uuid as id, t.code as target,
                       jsonb_build_array(coalesce(r.name, t.code), t.postings::text, t.first::text) as words, r.name as place,
                       t.since, t.first as due, null::text as basis, null::uuid as parameter_id, 0::bigint as version
                from (select left(p.region_path, 26) as township, split_part(p.region_path, '/', 5) as code, count(*) as postings,
                             min(p.planned_end_on) as first, min(p.planned_end_on - e.days) as since
                      from posting p
                      left join effective q on q.key = 'term.reminder.days' and p.region_path >= q.lo and p.region_path < q.hi
                      cross join lateral (select coalesce((q.value #>> '{}')::int, 0) as days) e
                      where p.ended_on is null and p.end_state is null and p.planned_end_on <= :day + e.days
                        and left(p.region_path, 16) = :path
                      group by 1, 2) t
                left join lateral (select g.name from region g where g.code = t.code order by g.valid_from desc limit 1) r on true
                """;
    }
}
