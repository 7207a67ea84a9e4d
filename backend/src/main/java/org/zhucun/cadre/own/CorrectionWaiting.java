package org.zhucun.cadre.own;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待答复的档案更正申请, for whoever keeps the entry. */
@Singleton
class CorrectionWaiting implements Waiting {
    @Override
    public String kind() {
        return "correction";
    }

    @Override
    public String rule() {
        return "3.11";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("correction:decide")
                && (office.role() == Role.TOWNSHIP || office.role() == Role.ORGANIZATION_DEPARTMENT);
    }

    @Override
    public String query() {
        return """
                select c.id, c.id::text as target, jsonb_build_array(c.cadre_name, c.entry, c.reads, c.should_read) as words,
                       null::text as place, (c.asked_at at time zone 'Asia/Shanghai')::date as since, null::date as due,
                       null::text as basis, null::uuid as parameter_id, c.version
                from file_correction c
                where c.state = 'ASKED' and c.asked_by <> :account
                  and coalesce(case c.desk when 'TOWNSHIP' then 'TOWNSHIP ' || seat_of(c.region_path, 'TOWNSHIP', array[c.asked_by], :day) end,
                               'ORGANIZATION_DEPARTMENT ' || seat_of(c.region_path, 'ORGANIZATION_DEPARTMENT', array[c.asked_by], :day))
                      = :role || ' ' || :path
                """;
    }
}
