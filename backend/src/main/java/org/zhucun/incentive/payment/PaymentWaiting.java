package org.zhucun.incentive.payment;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待办的发放批次 (N2): a file to be sent, then the bank's answer, which another person than its maker enters. */
@Singleton
class PaymentWaiting implements Waiting {
    @Override
    public String kind() {
        return "payment";
    }

    @Override
    public String rule() {
        return "N2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("payment:make");
    }

    @Override
    public String query() {
        return """
                select b.id, b.id::text as target,
                       jsonb_build_array(b.number, jsonb_build_array(jsonb_build_array('incentive.payment.state.' || b.state)), b.lines::text,
                             b.total::text) as words,
                       b.debtor_name as place, (coalesce(b.sent_at, b.made_at) at time zone 'Asia/Shanghai')::date as since,
                       null::date as due, null::text as basis, null::uuid as parameter_id, b.version
                from payment_batch b
                where b.region_path = :path and b.state in ('DRAFT', 'SENT') and (b.state = 'DRAFT' or b.made_by <> :account)
                """;
    }
}
