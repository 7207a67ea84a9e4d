package org.zhucun.assessment.recall;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待决定的召回 (L1): at the county's organization department or the next one above, held by somebody else than who proposed. */
@Singleton
class RecallDecisionWaiting implements Waiting {
    @Override
    public String kind() {
        return "recall-decision";
    }

    @Override
    public String rule() {
        return "L1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("recall:decide");
    }

    @Override
    public String query() {
        return """
                select r.id, r.id::text as target, jsonb_build_array(r.cadre_name, r.condition_name) as words,
                       r.village_name as place, r.proposed_on as since, r.decision_due_on as due, r.condition_basis as basis,
                       null::uuid as parameter_id, r.version
                from recall r
                where r.state = 'PROPOSED'
                  and seat_of(left(r.region_path, 16), 'ORGANIZATION_DEPARTMENT', array[r.proposed_by], :day) = :path
                """;
    }
}
