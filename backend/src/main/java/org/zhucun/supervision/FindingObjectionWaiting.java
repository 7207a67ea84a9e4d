package org.zhucun.supervision;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/**
 * 待裁定的异议 (I6): an objection that somebody other than the finder has to decide by the day that the region's rule gave. It waits at the
 * nearest seat of the verifying side, from the office that found it upwards, where somebody sits who took no part.
 */
@Singleton
class FindingObjectionWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-objection";
    }

    @Override
    public String rule() {
        return "I6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:decide");
    }

    @Override
    public List<String> parameters() {
        return List.of("supervision.objection.days");
    }

    @Override
    public String query() {
        return """
                select f.id, f.id::text as target,
                       jsonb_build_array(f.number, f.target_name, jsonb_build_array(jsonb_build_array('supervision.waiting.category.' || f.category))) as words,
                       f.village_name as place, f.disputed_on as since, f.objection_until as due, f.clause as basis,
                       p.parameter_id, f.version
                from finding f
                left join effective p on p.key = 'supervision.objection.days' and f.region_path >= p.lo and f.region_path < p.hi
                cross join lateral (select array[f.found_by, f.disputed_by] || f.speakers || f.rectifiers as took) part
                where f.dispute = 'OPEN' and not :account = any (array_remove(part.took, null))
                  and :path = (select s.path
                               from unnest(array[seat_of(f.found_office_path, 'INSPECTOR', part.took, :day),
                                                 seat_of(f.found_office_path, 'ORGANIZATION_DEPARTMENT', part.took, :day)]) as s (path)
                               where s.path is not null
                               order by length(s.path) desc limit 1)
                """;
    }
}
