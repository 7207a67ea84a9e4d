package org.zhucun.exchange.offline;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 未回执的离线包: one that was refused, or for which no receipt came within seven days. */
@Singleton
class BundleWaiting implements Waiting {
    @Override
    public String kind() {
        return "bundle-unanswered";
    }

    @Override
    public String rule() {
        return null;
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("bundle:carry");
    }

    @Override
    public String query() {
        return """
                select b.id, b.peer_id::text as target,
                       jsonb_build_array(p.name, b.number::text, jsonb_build_array(jsonb_build_array('exchange.offline.waits.' || b.state))) as words,
                       p.network as place, (b.made_at at time zone 'Asia/Shanghai')::date as since,
                       ((b.made_at at time zone 'Asia/Shanghai')::date + 7) as due, null::text as basis, null::uuid as parameter_id, b.version
                from bundle b join peer p on p.id = b.peer_id and p.chain = b.chain and p.state = 'ACTIVE'
                where (b.state = 'REFUSED'
                       or b.state in ('MADE', 'CARRIED') and (b.made_at at time zone 'Asia/Shanghai')::date + 7 <= :day)
                  and coalesce('STATIONING_OFFICE ' || seat_of(b.region_path, 'STATIONING_OFFICE', '{}', :day),
                               'ORGANIZATION_DEPARTMENT ' || seat_of(b.region_path, 'ORGANIZATION_DEPARTMENT', '{}', :day))
                      = :role || ' ' || :path
                """;
    }
}
