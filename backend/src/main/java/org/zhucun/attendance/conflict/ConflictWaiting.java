package org.zhucun.attendance.conflict;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待核定的考勤核对 (F7): an inspection found somebody absent whom the register calls present; a county's office settles it. */
@Singleton
class ConflictWaiting implements Waiting {
    @Override
    public String kind() {
        return "register-conflict";
    }

    @Override
    public String rule() {
        return "F7";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("attendance:settle")
                && (office.role() == Role.STATIONING_OFFICE || office.role() == Role.ORGANIZATION_DEPARTMENT);
    }

    @Override
    public String query() {
        return """
                select c.id, c.id::text as target, jsonb_build_array(c.cadre_name, c.day::text, c.finding_number) as words,
                       c.village_name as place, (c.opened_at at time zone 'Asia/Shanghai')::date as since, null::date as due,
                       c.finding_number as basis, null::uuid as parameter_id, c.version
                from attendance_conflict c
                where c.state = 'OPEN' and c.found_by <> :account
                  and exists (select from finding f where f.id = c.finding_id and finding_counts(f, :day))
                  and coalesce('STATIONING_OFFICE ' || seat_of(c.region_path, 'STATIONING_OFFICE', array[c.found_by], :day),
                               'ORGANIZATION_DEPARTMENT ' || seat_of(c.region_path, 'ORGANIZATION_DEPARTMENT', array[c.found_by], :day))
                      = :role || ' ' || :path
                """;
    }
}
