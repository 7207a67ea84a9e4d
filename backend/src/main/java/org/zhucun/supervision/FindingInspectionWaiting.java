package org.zhucun.supervision;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待下发、待核验、待销号的问题 (J6): what the inspecting office has to do next with a finding of its own. */
@Singleton
class FindingInspectionWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-inspection";
    }

    @Override
    public String rule() {
        return "J6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:verify") || office.may("finding:close");
    }

    @Override
    public String query() {
        return """
                select f.id, f.id::text as target,
                       jsonb_build_array(f.number, f.target_name, jsonb_build_array(jsonb_build_array('supervision.waiting.category.' || f.category)),
                             jsonb_build_array(jsonb_build_array('supervision.waiting.step.' || f.state))) as words,
                       f.village_name as place,
                       case f.state when 'OPEN' then f.found_on when 'SUBMITTED' then f.rectified_on else f.verified_on end as since,
                       case f.state when 'OPEN' then null else f.due_on end as due, f.clause as basis,
                       null::uuid as parameter_id, f.version
                from finding f
                where f.state in ('OPEN', 'SUBMITTED', 'VERIFIED') and f.found_office_path = :path
                  and f.dispute is distinct from 'UPHELD' and (f.state = 'OPEN' or f.dispute is distinct from 'OPEN') and not :account = any (f.speakers)
                  and not :account = any (f.rectifiers) and (f.state <> 'SUBMITTED' or f.found_by <> :account)
                """;
    }
}
