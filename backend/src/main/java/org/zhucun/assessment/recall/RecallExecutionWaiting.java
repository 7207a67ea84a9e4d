package org.zhucun.assessment.recall;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待执行的召回 (L1, K6): at the organization department of the level that sent the cadre, held by somebody else than who decided. */
@Singleton
class RecallExecutionWaiting implements Waiting {
    @Override
    public String kind() {
        return "recall-execution";
    }

    @Override
    public String rule() {
        return "L1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("recall:execute");
    }

    @Override
    public String query() {
        return """
                select r.id, r.id::text as target, jsonb_build_array(r.cadre_name, r.unit_name, r.decision_document) as words,
                       r.village_name as place, r.decided_on as since, r.replacement_due_on as due, r.condition_basis as basis,
                       null::uuid as parameter_id, r.version
                from recall r
                where r.state = 'DECIDED'
                  and seat_of(r.level_path, 'ORGANIZATION_DEPARTMENT', array[r.decided_by], :day) = :path
                """;
    }
}
