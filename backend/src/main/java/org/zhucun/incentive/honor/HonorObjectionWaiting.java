package org.zhucun.incentive.honor;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待核实的公示异议 (M5): it waits at the organization department of whoever recorded the honour; until it is decided the honour does not stand. */
@Singleton
class HonorObjectionWaiting implements Waiting {
    @Override
    public String kind() {
        return "honor-objection";
    }

    @Override
    public String rule() {
        return "M5";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("honor:decide");
    }

    @Override
    public String query() {
        return """
                select o.id, o.honor_id::text as target, jsonb_build_array(o.subject_name, h.title) as words,
                       h.granted_by as place, o.raised_on as since, h.publicity_to as due, h.document_number as basis,
                       h.parameter_id, o.version
                from honor_objection o
                join honor h on h.id = o.honor_id
                where o.outcome is null and seat_of(h.office_path, 'ORGANIZATION_DEPARTMENT', '{}', :day) = :path
                """;
    }
}
