package org.zhucun.attendance.leave;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 逾期未销假 (F1): a leave that is over and from which nobody returned, from the day after its last. */
@Singleton
class LeaveReturnWaiting implements Waiting {
    @Override
    public String kind() {
        return "leave-return";
    }

    @Override
    public String rule() {
        return "F1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("leave:return") && (office.role() == Role.TOWNSHIP || office.role() == Role.CADRE);
    }

    @Override
    public String query() {
        return """
                select l.id, l.id::text as target,
                       jsonb_build_array(l.cadre_name, jsonb_build_array(jsonb_build_array('attendance.leave.kind.' || l.kind)), l.from_day::text, l.to_day::text) as words,
                       l.village_name as place, l.to_day + 1 as since, l.to_day + 1 as due, null::text as basis,
                       null::uuid as parameter_id, l.version
                from leave_request l
                where l.state = 'APPROVED' and l.to_day < :day
                  and (:role = 'CADRE' or left(l.region_path, 26) = :path)
                """;
    }
}
