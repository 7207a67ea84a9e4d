package org.zhucun.burden;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待审批的启用申请 (Q3): of another account, at the proposer's level or above, to be decided before the day from which it is to be on. */
@Singleton
class ActivationWaiting implements Waiting {
    @Override
    public String kind() {
        return "burden-activation";
    }

    @Override
    public String rule() {
        return "Q3";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("burden:switch");
    }

    @Override
    public String query() {
        return """
                select a.id, a.id::text as target,
                       jsonb_build_array(jsonb_build_array(jsonb_build_array('burden.feature.' || a.feature)), coalesce(r.name, a.region_code),
                             a.valid_from::text, a.expires_on::text, a.legal_basis, a.approver_position || ' ' || a.approver_name, a.purpose) as words,
                       r.name as place, a.requested_on as since, a.valid_from as due, a.document_number as basis, null::uuid as parameter_id,
                       a.version
                from burden_activation a
                left join lateral (select g.name from region g where g.code = a.region_code order by g.valid_from desc limit 1) r on true
                where a.state = 'PROPOSED' and a.requested_by <> :account
                  and seat_of(a.requested_path, 'ORGANIZATION_DEPARTMENT', array[a.requested_by], :day) = :path
                """;
    }
}
