package org.zhucun.incentive.care;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待解决的困难 (N7): to the unit while it is open, to the organization department from the day it is late, to the cadre when it is said to be solved. */
@Singleton
class CadreDifficultyWaiting implements Waiting {
    @Override
    public String kind() {
        return "difficulty";
    }

    @Override
    public String rule() {
        return "N7";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("care:read")
                && (office.role() == Role.SENDING_UNIT
                        || office.role() == Role.ORGANIZATION_DEPARTMENT
                        || office.role() == Role.CADRE);
    }

    @Override
    public String query() {
        return """
                select d.id, d.id::text as target,
                       jsonb_build_array(d.cadre_name, jsonb_build_array(jsonb_build_array('incentive.difficulty.' || d.kind)),
                             jsonb_build_array(jsonb_build_array('incentive.difficulty.state.' || d.state)), d.owner_name) as words,
                       d.village_name as place, d.reported_on as since, d.due_on as due, null::text as basis, d.parameter_id,
                       d.version
                from cadre_difficulty d
                where case :role
                          when 'SENDING_UNIT' then d.state = 'OPEN' and d.owner_path = :path
                          when 'CADRE' then d.state = 'SOLVED' and d.cadre_id::text = :path
                          else d.state = 'OPEN' and d.due_on < :day and seat_of(d.region_path, 'ORGANIZATION_DEPARTMENT', '{}', :day) = :path end
                """;
    }
}
