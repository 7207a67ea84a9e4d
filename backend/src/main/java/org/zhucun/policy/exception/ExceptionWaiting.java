package org.zhucun.policy.exception;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待批准的例外: a rule that is not followed for a reason, for whoever was named to answer for it. */
@Singleton
class ExceptionWaiting implements Waiting {
    @Override
    public String kind() {
        return "exception-decision";
    }

    @Override
    public String rule() {
        return "0.3";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("policy:approve");
    }

    @Override
    public String query() {
        return """
                select e.id, e.id::text as target, jsonb_build_array(e.rule_id, e.subject_label, e.required, e.found, e.reason) as words,
                       null::text as place, (e.requested_at at time zone 'Asia/Shanghai')::date as since, null::date as due,
                       null::text as basis, e.parameter_id, e.version
                from policy_exception e
                where e.state = 'PROPOSED' and e.approver_id = :account
                """;
    }
}
