package org.zhucun.team.handover;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待签字的交接 (Q4): for the leaver to list and sign, then for the successor; the township sees both until it is closed. */
@Singleton
class HandoverWaiting implements Waiting {
    @Override
    public String kind() {
        return "handover";
    }

    @Override
    public String rule() {
        return "Q4";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("handover:edit") && (office.role() == Role.TOWNSHIP || office.role() == Role.CADRE);
    }

    @Override
    public String query() {
        return """
                select h.id, h.id::text as target,
                       jsonb_build_array(h.village_name, h.cadre_name, h.successor_name, jsonb_build_array(jsonb_build_array('team.waiting.handover.' || h.state))) as words,
                       h.village_name as place, coalesce(h.leaver_signed_on, h.started_on) as since, null::date as due,
                       null::text as basis, null::uuid as parameter_id, h.version
                from handover h
                where h.state <> 'CLOSED'
                  and case :role
                          when 'TOWNSHIP' then left(h.region_path, 26) = :path
                          else (h.state = 'OPEN' and h.cadre_id::text = :path)
                              or (h.state = 'LEAVER_SIGNED' and h.successor_id::text = :path) end
                """;
    }
}
