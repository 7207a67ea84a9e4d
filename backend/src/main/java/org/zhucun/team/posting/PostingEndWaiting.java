package org.zhucun.team.posting;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待批准的离任 (D5): asked for by the sending unit, decided by the organization department of the county or the next one above. */
@Singleton
class PostingEndWaiting implements Waiting {
    @Override
    public String kind() {
        return "posting-end";
    }

    @Override
    public String rule() {
        return "D5";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.ORGANIZATION_DEPARTMENT && new PostingRights(office).mayDecide();
    }

    @Override
    public String query() {
        return """
                select p.id, p.team_id::text as target,
                       jsonb_build_array(p.cadre_name, p.village_name, p.unit_name, coalesce(p.end_asked_for::text, '—')) as words,
                       p.village_name as place, (p.end_requested_at at time zone 'Asia/Shanghai')::date as since, p.end_asked_for as due,
                       null::text as basis, null::uuid as parameter_id, p.version
                from posting p
                where p.end_state = 'REQUESTED' and p.end_requested_by <> :account
                  and seat_of(p.region_path, 'ORGANIZATION_DEPARTMENT', array[p.end_requested_by], :day) = :path
                """;
    }
}
