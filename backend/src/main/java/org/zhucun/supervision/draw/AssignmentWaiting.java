package org.zhucun.supervision.draw;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待开展的督查 (I5): where an inspector goes, from his release until he has recorded the visit or its time is over. */
@Singleton
class AssignmentWaiting implements Waiting {
    @Override
    public String kind() {
        return "draw-assignment";
    }

    @Override
    public String rule() {
        return "I5";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:record");
    }

    @Override
    public String query() {
        return """
                select a.id, coalesce(d.id::text, '') as target,
                       jsonb_build_array(a.village_name, coalesce(a.draw_number, d.number)) as words, a.village_name as place,
                       (a.release_at at time zone 'Asia/Shanghai')::date as since, coalesce(a.visit_to, d.visit_to) as due,
                       null::text as basis, null::uuid as parameter_id, 0::bigint as version
                from draw_assignment a
                -- a draw of a body above is not shown to him, what it drew for him is
                left join draw d on d.id = a.draw_id
                where a.account_id = :account and coalesce(a.visit_to, d.visit_to) >= :day::date - 30
                  and not exists (select from inspection i
                                  where i.inspected_by = a.account_id and i.village_code = a.village_code and i.on_date >= coalesce(a.visit_from, d.visit_from))
                """;
    }
}
