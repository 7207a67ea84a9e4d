package org.zhucun.assessment.recall;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;
import org.zhucun.waiting.Waiting;

/** 待陈述的召回 (L1): the cadre may speak before it is decided. */
@Singleton
class RecallStatementWaiting implements Waiting {
    @Override
    public String kind() {
        return "recall-statement";
    }

    @Override
    public String rule() {
        return "L1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.tree() == Tree.PERSON && office.may("recall:state");
    }

    @Override
    public String query() {
        return """
                select r.id, r.id::text as target, jsonb_build_array(r.condition_name, r.proposed_at_name) as words,
                       r.village_name as place, r.proposed_on as since, r.statement_until as due, r.condition_basis as basis,
                       null::uuid as parameter_id, r.version
                from recall r
                where r.state = 'PROPOSED' and r.stated_on is null and r.cadre_id::text = :path
                """;
    }
}
