package org.zhucun.attendance;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待确认的月度考勤: a month that is over and not confirmed, for the township that keeps the register. */
@Singleton
class RegisterWaiting implements Waiting {
    @Override
    public String kind() {
        return "register-confirmation";
    }

    @Override
    public String rule() {
        return "F1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("attendance:confirm") && office.role() == Role.TOWNSHIP;
    }

    @Override
    public List<String> parameters() {
        return List.of("attendance.confirm.dueDay");
    }

    @Override
    public String query() {
        return """
                select md5('register' || r.region_path || r.month)::uuid as id, to_char(r.month, 'YYYY-MM') as target,
                       jsonb_build_array(to_char(r.month, 'YYYY-MM'), r.postings::text) as words, null::text as place,
                       (r.month + interval '1 month')::date as since,
                       (r.month + interval '1 month')::date + coalesce((p.value #>> '{}')::int, 10) - 1 as due,
                       null::text as basis, p.parameter_id, r.version
                from attendance_rollup r
                left join effective p on p.key = 'attendance.confirm.dueDay' and r.region_path >= p.lo and r.region_path < p.hi
                where r.region_path = :path and not r.confirmed and r.postings > 0
                  and r.month < date_trunc('month', :day)::date and r.month >= (date_trunc('month', :day) - interval '12 months')::date
                """;
    }
}
