package org.zhucun.attendance.leave;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待审批的请假: due before the leave begins; also those of a seat for which somebody stands in. */
@Singleton
class LeaveApprovalWaiting implements Waiting {
    @Override
    public String kind() {
        return "leave-approval";
    }

    @Override
    public String rule() {
        return "F1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("leave:approve");
    }

    @Override
    public String query() {
        return """
                select l.id, l.id::text as target,
                       jsonb_build_array(l.cadre_name, jsonb_build_array(jsonb_build_array('attendance.leave.kind.' || l.kind)), l.from_day::text, l.to_day::text,
                             trim_scale(l.days)::text) as words,
                       l.village_name as place, (l.requested_at at time zone 'Asia/Shanghai')::date as since, l.from_day as due,
                       l.approver_basis as basis, null::uuid as parameter_id, l.version
                from leave_request l
                where l.state = 'REQUESTED' and l.requested_by <> :account and l.endorsed_by is distinct from :account
                  and leave_seat(l.region_path, l.approver = 'TOWNSHIP' or (l.township_first and l.endorsed_at is null),
                                 array[l.requested_by, l.endorsed_by], :day) = :role || ' ' || :path
                union all
                select o.leave_id, o.leave_id::text,
                       jsonb_build_array(o.cadre_name, jsonb_build_array(jsonb_build_array('attendance.leave.kind.' || o.kind)), o.from_day::text, o.to_day::text,
                             trim_scale(o.days)::text),
                       o.village_name || ' · ' || o.seat_name, (o.requested_at at time zone 'Asia/Shanghai')::date, o.from_day,
                       o.approver_basis, null::uuid, o.version
                from leave_open_to(:account, :day) o
                """;
    }
}
