package org.zhucun.supervision;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待裁定的异议 (I6): an objection that somebody other than the finder has to decide. */
@Singleton
class FindingObjectionWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-objection";
    }

    @Override
    public String rule() {
        return "I6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:decide");
    }

    @Override
    public String query() {
        return """
                select f.id, f.id::text as target,
                       jsonb_build_array(f.number, f.target_name, jsonb_build_array(jsonb_build_array('supervision.waiting.category.' || f.category))) as words,
                       f.village_name as place, f.disputed_on as since, null::date as due, f.clause as basis,
                       null::uuid as parameter_id, f.version
                from finding f
                where f.dispute = 'OPEN' and f.found_office_path = :path and f.found_by <> :account and not :account = any (f.speakers)
                  and not :account = any (f.rectifiers)
                """;
    }
}
