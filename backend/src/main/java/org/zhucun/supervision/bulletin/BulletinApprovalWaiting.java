package org.zhucun.supervision.bulletin;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待审定的通报 (J2): submitted, and written by somebody else. */
@Singleton
class BulletinApprovalWaiting implements Waiting {
    @Override
    public String kind() {
        return "bulletin-approval";
    }

    @Override
    public String rule() {
        return "J2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("bulletin:approve");
    }

    @Override
    public String query() {
        return """
                select b.id, b.id::text as target, jsonb_build_array(to_char(b.period, 'YYYY-MM'), b.title) as words,
                       null::text as place, b.created_at::date as since, null::date as due, null::text as basis,
                       null::uuid as parameter_id, b.version
                from bulletin b
                where b.state = 'SUBMITTED' and b.region_path = :path and not :account = any (b.editors)
                """;
    }
}
