package org.zhucun.selection.nomination;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待确定的人选: examined by both departments, to be decided before the batch begins. */
@Singleton
class NominationDecisionWaiting implements Waiting {
    @Override
    public String kind() {
        return "nomination-decision";
    }

    @Override
    public String rule() {
        return "B10";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("selection:decide");
    }

    @Override
    public String query() {
        return """
                select n.id, n.batch_id::text as target, jsonb_build_array(n.cadre_name, n.unit_name, b.name) as words, n.unit_name as place,
                       coalesce((select max(r.reviewed_on) from nomination_review r where r.nomination_id = n.id), n.nominated_on) as since,
                       b.start_on as due, null::text as basis, null::uuid as parameter_id, n.version
                from nomination n
                join selection_batch b on b.id = n.batch_id and b.state = 'OPEN' and b.region_path = :path
                where n.state = 'REVIEWED'
                """;
    }
}
