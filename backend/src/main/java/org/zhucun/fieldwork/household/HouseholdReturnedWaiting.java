package org.zhucun.fieldwork.household;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待修改的一户一策 (H2): plans that were sent back, one line each, where they were written: why is read in the plan itself, in which it lies
 * sealed. Of a township in which nobody sits the stationing office mends them. */
@Singleton
class HouseholdReturnedWaiting implements Waiting {
    @Override
    public String kind() {
        return "household-returned";
    }

    @Override
    public String rule() {
        return "H2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("household:edit")
                && (office.role() == Role.TOWNSHIP || office.role() == Role.STATIONING_OFFICE);
    }

    @Override
    public String query() {
        return """
                select p.id, p.id::text as target,
                       jsonb_build_array(h.village_name, h.number, p.year::text,
                             jsonb_build_array(jsonb_build_array('fieldwork.household.level.' || d.level))) as words,
                       h.village_name as place, d.decided_on as since, null::date as due, null::text as basis, null::uuid as parameter_id, p.version
                from household_plan p
                join household h on h.id = p.household_id
                cross join lateral (select w.level, w.decided_on from household_review w
                                    where w.plan_id = p.id and w.round = p.round and w.decision = 'REJECTED') d
                where p.state = 'DRAFT' and p.round > 0
                  and case
                          when :role = 'TOWNSHIP' then p.drafted_role is distinct from 'STATIONING_OFFICE' and left(p.region_path, 26) = :path
                          when p.drafted_role = 'STATIONING_OFFICE' then seat_of(p.drafted_path, 'STATIONING_OFFICE', '{}', :day) = :path
                          else seat_of(p.region_path, 'TOWNSHIP', '{}', :day) is null
                              and seat_of(p.region_path, 'STATIONING_OFFICE', '{}', :day) = :path end
                """;
    }
}
