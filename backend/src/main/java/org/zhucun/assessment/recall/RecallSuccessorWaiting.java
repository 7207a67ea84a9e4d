package org.zhucun.assessment.recall;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待接替的岗位 (L1): the recalled cadre has left, and the village waits for whom the unit sends. */
@Singleton
class RecallSuccessorWaiting implements Waiting {
    @Override
    public String kind() {
        return "recall-successor";
    }

    @Override
    public String rule() {
        return "L1";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("recall:execute");
    }

    @Override
    public String query() {
        return """
                select r.id, r.id::text as target, jsonb_build_array(r.village_name, r.cadre_name, (:day - r.left_on)::text) as words,
                       r.village_name as place, r.left_on as since, r.replacement_due_on as due, r.condition_basis as basis,
                       null::uuid as parameter_id, r.version
                from recall r
                where r.state = 'LEFT' and seat_of(left(r.region_path, 16), 'ORGANIZATION_DEPARTMENT', '{}', :day) = :path
                """;
    }
}
