package org.zhucun.supervision.group;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待本人确认的回避事实 (I5): what a group declared of an inspector, for himself to confirm before he is drawn. */
@Singleton
class MemberConfirmationWaiting implements Waiting {
    @Override
    public String kind() {
        return "inspector-facts";
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
                select m.id, m.group_id::text as target, jsonb_build_array(g.name) as words, null::text as place, m.asked_on as since,
                       null::date as due, null::text as basis, null::uuid as parameter_id, m.version
                from inspection_group_member m
                join inspection_group g on g.id = m.group_id
                where m.account_id = :account and m.confirmed_at is null and m.valid_to is null
                  and (g.valid_to is null or g.valid_to > :day)
                """;
    }
}
