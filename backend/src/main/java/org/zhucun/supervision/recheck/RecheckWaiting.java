package org.zhucun.supervision.recheck;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待回头看的问题 (J1): drawn and not looked at yet, for those at the place of the draw who took no part. */
@Singleton
class RecheckWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-recheck";
    }

    @Override
    public String rule() {
        return "J1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:close");
    }

    @Override
    public String query() {
        return """
                select c.id, c.sample_id::text as target, jsonb_build_array(f.number, f.target_name, s.quarter) as words,
                       f.village_name as place, s.drawn_on as since, null::date as due, f.clause as basis,
                       null::uuid as parameter_id, c.version
                from finding_recheck c
                join recheck_sample s on s.id = c.sample_id
                join finding f on f.id = c.finding_id
                where c.result is null and c.region_path = :path and f.state = 'CLOSED' and f.found_by <> :account
                  and coalesce(f.dispute, 'DISMISSED') = 'DISMISSED'
                  and f.dispute_decided_by is distinct from :account and not :account = any (f.speakers || f.rectifiers || f.verifiers)
                  and not exists (select from finding_event e
                                  where e.finding_id = f.id and e.account_id = :account and e.action in ('CLOSED', 'REOPENED'))
                """;
    }
}
