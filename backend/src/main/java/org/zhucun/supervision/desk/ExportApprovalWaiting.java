package org.zhucun.supervision.desk;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待复核的导出 (J7): of many rows, at the nearest seat of the auditors where somebody else sits than who asked. */
@Singleton
class ExportApprovalWaiting implements Waiting {
    @Override
    public String kind() {
        return "desk-export-approval";
    }

    @Override
    public String rule() {
        return "J7";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("desk:read");
    }

    @Override
    public String query() {
        return """
                select x.id, x.id::text as target, jsonb_build_array(x.account_name, x.items::text, x.purpose) as words,
                       x.node_name as place, (x.done_at at time zone 'Asia/Shanghai')::date as since,
                       ((x.done_at + interval '7 days') at time zone 'Asia/Shanghai')::date as due, null::text as basis,
                       null::uuid as parameter_id, x.version
                from desk_export x
                where x.approval = 'WAITING' and x.done_at > now() - interval '7 days' and x.account_id <> :account
                  and :path = seat_of(x.region_path, 'AUDITOR', array[x.account_id], :day)
                """;
    }
}
