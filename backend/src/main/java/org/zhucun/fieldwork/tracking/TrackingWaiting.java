package org.zhucun.fieldwork.tracking;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 应当开展的跟踪管理 (O2): it waits at the unit that sent them, by county. */
@Singleton
class TrackingWaiting implements Waiting {
    @Override
    public String kind() {
        return "unit-tracking";
    }

    @Override
    public String rule() {
        return "O2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.SENDING_UNIT && office.may("tracking:record");
    }

    @Override
    public List<String> parameters() {
        return List.of(TrackingRepository.CADENCE);
    }

    @Override
    public String query() {
        return """
                select x.id, x.county as target,
                       jsonb_build_array(coalesce((select r.name from region r where r.code = x.county order by r.valid_from desc nulls last limit 1), x.county),
                           x.villages::text) as words,
                       o.name as place, x.due_on as since, x.due_on as due, null::text as basis, x.parameter_id, 0::bigint as version
                from (
                """ + TrackingRepository.UNTRACKED + """
                ) x
                join organization o on o.id = x.unit_id
                where x.unit_path = :path
                """;
    }
}
