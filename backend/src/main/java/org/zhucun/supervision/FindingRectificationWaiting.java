package org.zhucun.supervision;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待整改的问题 (J6): issued and not answered, for the township or the sending unit it is about. */
@Singleton
class FindingRectificationWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-rectification";
    }

    @Override
    public String rule() {
        return "J6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:rectify")
                && (office.role() == Role.TOWNSHIP
                        || office.role() == Role.SENDING_UNIT
                        || office.role() == Role.STATIONING_OFFICE);
    }

    @Override
    public String query() {
        return """
                select f.id, f.id::text as target,
                       jsonb_build_array(f.number, f.target_name, jsonb_build_array(jsonb_build_array('supervision.waiting.category.' || f.category)),
                             jsonb_build_array(jsonb_build_array('supervision.waiting.state.' || f.state))) as words,
                       f.village_name as place, coalesce(f.verified_on, f.issued_on) as since, f.due_on as due, f.clause as basis,
                       null::uuid as parameter_id, f.version
                from finding f
                where f.state in ('ISSUED', 'RECTIFYING', 'REJECTED', 'REOPENED')
                  and f.dispute is distinct from 'UPHELD' and f.found_by <> :account and not :account = any (f.verifiers)
                  and case :role
                          when 'SENDING_UNIT' then f.target_kind = 'UNIT' and f.unit_path = :path
                          when 'TOWNSHIP' then f.target_kind <> 'UNIT' and left(f.region_path, 26) = :path
                          else f.target_kind <> 'UNIT' and left(f.region_path, 16) = :path
                              and seat_of(f.region_path, 'TOWNSHIP', array[f.found_by] || f.verifiers, :day) is null end
                """;
    }
}
