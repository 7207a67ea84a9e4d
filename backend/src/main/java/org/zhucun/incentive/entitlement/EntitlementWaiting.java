package org.zhucun.incentive.entitlement;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待落实的待遇 (N1, N4): what is owed and due within a month, one line for each kind, period and debtor. */
@Singleton
class EntitlementWaiting implements Waiting {
    @Override
    public String kind() {
        return "entitlement";
    }

    @Override
    public String rule() {
        return "N1";
    }

    @Override
    public boolean concerns(Office office) {
        boolean pays = office.role() == Role.SENDING_UNIT
                || office.role() == Role.STATIONING_OFFICE
                || office.role() == Role.ORGANIZATION_DEPARTMENT;
        return pays && office.may("entitlement:deliver");
    }

    @Override
    public String query() {
        return """
                select md5('entitlement' || e.kind || e.period || e.debtor_name || left(e.region_path, 16))::uuid as id,
                       e.kind || ' ' || e.period as target,
                       jsonb_build_array(jsonb_build_array(jsonb_build_array('incentive.kind.' || e.kind)), e.period, count(*)::text, e.debtor_name,
                             coalesce(trim_scale(sum(e.amount_due + e.corrected + e.shifted - coalesce(e.delivered_amount, 0)))::text, '')) as words,
                       e.debtor_name as place, min(e.due_from) as since, min(e.due_by) as due, max(e.source) as basis,
                       null::uuid as parameter_id, 0::bigint as version
                from entitlement e
                where e.cancelled_on is null and e.due_from <= :day and e.due_by <= :day + 30
                  and case when e.amount_due is null then e.delivered_on is null
                           else coalesce(e.delivered_amount, 0) < e.amount_due + e.corrected + e.shifted end
                  and case :role
                          when 'SENDING_UNIT' then e.debtor_path >= :path and e.debtor_path < :path || '~'
                          when 'STATIONING_OFFICE' then left(e.region_path, 16) = :path
                          else left(e.region_path, 16) = :path and seat_of(:path, 'STATIONING_OFFICE', '{}', :day) is null end
                group by e.kind, e.period, e.debtor_name, left(e.region_path, 16)
                """;
    }
}
