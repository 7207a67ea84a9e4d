package org.zhucun.assessment.desk;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待复核的等次: for somebody else than who decided; where nobody else holds the seat, the one above. */
@Singleton
class GradeObjections implements Waiting {
    @Override
    public String kind() {
        return "grade-objection";
    }

    @Override
    public String rule() {
        return "K7";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.ORGANIZATION_DEPARTMENT && office.may("grade:confirm");
    }

    @Override
    public String query() {
        return """
                select o.id, o.sheet_id::text as target, jsonb_build_array(o.object_name, o.round_title, o.reason) as words,
                       null::text as place, o.filed_on as since, null::date as due, null::text as basis, null::uuid as parameter_id, o.version
                from assessment_objection o
                where o.state = 'OPEN' and o.grade_decided_by <> :account and starts_with(o.decides_path, :path)
                  and seat_of(o.decides_path, 'ORGANIZATION_DEPARTMENT', array[o.grade_decided_by, o.filed_by], :day) = :path
                """;
    }
}
