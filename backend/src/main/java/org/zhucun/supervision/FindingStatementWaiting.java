package org.zhucun.supervision;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 可陈述申辩的问题 (I6): issued, and the inspected may still state or object; it is gone when he spoke, or with the term. */
@Singleton
class FindingStatementWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-statement";
    }

    @Override
    public String rule() {
        return "I6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:state");
    }

    @Override
    public String query() {
        return """
                select f.id, f.id::text as target,
                       jsonb_build_array(f.number, f.target_name, jsonb_build_array(jsonb_build_array('supervision.waiting.category.' || f.category))) as words,
                       f.village_name as place, f.issued_on as since, f.statement_until as due, f.clause as basis,
                       null::uuid as parameter_id, f.version
                from finding f
                where f.statement_until >= :day and f.dispute is null and f.state <> 'OPEN' and f.found_by <> :account
                  and case :role
                          when 'SENDING_UNIT' then f.target_kind = 'UNIT' and f.unit_path = :path
                          when 'TOWNSHIP' then f.target_kind <> 'UNIT' and left(f.region_path, 26) = :path
                          when 'STATIONING_OFFICE' then f.target_kind <> 'UNIT' and left(f.region_path, 16) = :path
                              and seat_of(f.region_path, 'TOWNSHIP', array[f.found_by] || f.verifiers, :day) is null
                          else f.target_kind = 'CADRE' and f.cadre_id::text = :path end
                  and not exists (select from finding_event e where e.finding_id = f.id and e.action = 'STATED' and e.role = :role)
                """;
    }
}
