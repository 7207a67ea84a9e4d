package org.zhucun.assessment.obligation;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待办的后果 (K1-K3): at the debtor, from the policy's days before they are due until they are done. */
@Singleton
class ObligationWaiting implements Waiting {
    private static final String NOTICE = "obligation.notice.days";

    @Override
    public String kind() {
        return "obligation";
    }

    @Override
    public String rule() {
        return "K2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.ORGANIZATION_DEPARTMENT || office.role() == Role.SENDING_UNIT;
    }

    @Override
    public List<String> parameters() {
        return List.of(NOTICE);
    }

    @Override
    public String query() {
        return """
                select o.id, o.id::text as target,
                       jsonb_build_array(o.cadre_name, jsonb_build_array(jsonb_build_array('assessment.obligation.kind.' || o.kind)), o.unit_name) as words,
                       o.unit_name as place, o.opened_on as since, o.due_on as due, o.basis, o.parameter_id, o.version
                from obligation o
                join effective p on p.key = 'obligation.notice.days' and o.region_path >= p.lo and o.region_path < p.hi
                where o.state = 'OPEN' and o.due_on <= :day + (p.value #>> '{}')::int
                  and case :role
                          when 'SENDING_UNIT' then o.debtor_kind = 'UNIT' and o.debtor_path = :path
                          else o.debtor_kind = 'OFFICE' and seat_of(o.debtor_path, 'ORGANIZATION_DEPARTMENT', '{}', :day) = :path end
                """;
    }
}
