package org.zhucun.supervision;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 逾期升级的问题 (J6): overdue and not put right: the county presses, after the region's days the city, after as many again the province. It is gone when that level has pressed. */
@Singleton
class FindingEscalationWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-escalation";
    }

    @Override
    public String rule() {
        return "J6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.ORGANIZATION_DEPARTMENT;
    }

    @Override
    public List<String> parameters() {
        return List.of("supervision.escalation.days");
    }

    @Override
    public String query() {
        return """
                select e.id, e.id::text as target,
                       jsonb_build_array(e.number, e.target_name, (:day - e.due_on)::text,
                             jsonb_build_array(jsonb_build_array('supervision.waiting.level.' || e.level))) as words,
                       e.village_name as place, e.since, e.due_on as due, e.clause as basis, e.parameter_id, e.version
                from (select f.*, p.parameter_id, l.level, f.due_on + l.after as since, l.reach,
                             row_number() over (partition by f.id order by l.after desc) as newest
                      from finding f
                      left join effective p on p.key = 'supervision.escalation.days' and f.region_path >= p.lo and f.region_path < p.hi
                      cross join lateral (values
                          ('COUNTY', 1, 16), ('CITY', greatest(coalesce((p.value #>> '{}')::int, %1$d), 1), 9),
                          ('PROVINCE', greatest(2 * coalesce((p.value #>> '{}')::int, %1$d), 1), 4)) l (level, after, reach)
                      where f.state in ('ISSUED', 'RECTIFYING', 'REJECTED', 'REOPENED') and f.due_on < :day
                        and coalesce(f.dispute, 'DISMISSED') = 'DISMISSED' and f.due_on + l.after <= :day) e
                where e.newest = 1 and length(:path) <= e.reach
                  and array_position(array['COUNTY', 'CITY', 'PROVINCE'], e.level)
                      > coalesce(array_position(array['COUNTY', 'CITY', 'PROVINCE'], e.urged), 0)
                  and seat_of(left(e.region_path, e.reach), 'ORGANIZATION_DEPARTMENT', '{}', :day) = :path
                """.formatted(Escalation.NEVER);
    }
}
