package org.zhucun.selection.nomination;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待审查的推荐人选: examined once by each department, by somebody else than who nominated. */
@Singleton
class NominationReviewWaiting implements Waiting {
    @Override
    public String kind() {
        return "nomination-review";
    }

    @Override
    public String rule() {
        return "B10";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("selection:review");
    }

    @Override
    public String query() {
        return """
                select n.id, n.batch_id::text as target, jsonb_build_array(n.cadre_name, n.unit_name, b.name) as words, n.unit_name as place,
                       n.nominated_on as since, b.start_on as due, null::text as basis, null::uuid as parameter_id, n.version
                from nomination n
                join selection_batch b on b.id = n.batch_id and b.state = 'OPEN' and b.region_path = :path
                where n.state = 'PENDING' and n.nominated_by <> :account
                  and not exists (select from nomination_review r
                                  where r.nomination_id = n.id
                                    and (r.reviewed_by = :account or (r.department = 'HUMAN_RESOURCES') = (:role = 'HUMAN_RESOURCES')))
                """;
    }
}
