package org.zhucun.assessment.desk;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 报来的等次 (K6): what a county proposes about those whom this level sent; an empty seat passes it on. */
@Singleton
class ReferredSheets implements Waiting {
    @Override
    public String kind() {
        return "sheet-referred";
    }

    @Override
    public String rule() {
        return "K6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.ORGANIZATION_DEPARTMENT && office.may("grade:confirm");
    }

    @Override
    public String query() {
        return """
                select s.id, s.id::text as target,
                       jsonb_build_array(s.object_name, s.village_name, jsonb_build_array(jsonb_build_array('assessment.grade.'
                           || case s.category when 'CIVIL_SERVANT' then 'CIVIL_SERVANT' else 'INSTITUTION_STAFF' end || '.' || s.referred_grade)))
                           as words,
                       s.village_name as place, s.referred_on as since, null::date as due, null::text as basis, null::uuid as parameter_id,
                       s.version
                from assessment_sheet s
                where s.state = 'REFERRED' and starts_with(s.referred_to, :path)
                  and seat_of(s.referred_to, 'ORGANIZATION_DEPARTMENT', array[s.referred_by, s.proposed_by], :day) = :path
                """;
    }
}
