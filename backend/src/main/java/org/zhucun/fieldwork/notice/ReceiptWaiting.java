package org.zhucun.fieldwork.notice;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待签收的通知 (G6): for the township as an organization, until it has acknowledged. */
@Singleton
class ReceiptWaiting implements Waiting {
    @Override
    public String kind() {
        return "notice-receipt";
    }

    @Override
    public String rule() {
        return "G6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("notice:acknowledge");
    }

    @Override
    public String query() {
        return """
                select x.id, x.notice_id::text as target, jsonb_build_array(n.title) as words, null::text as place, n.issued_on as since,
                       n.due_on as due, null::text as basis, null::uuid as parameter_id, x.version
                from notice_receipt x
                join notice n on n.id = x.notice_id
                where x.acknowledged_on is null and x.region_path = :path
                """;
    }
}
