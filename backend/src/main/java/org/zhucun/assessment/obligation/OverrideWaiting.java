package org.zhucun.assessment.obligation;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待批准的不办 (K2): at the nearest organization department above the one that asked, held by somebody else. */
@Singleton
class OverrideWaiting implements Waiting {
    @Override
    public String kind() {
        return "obligation-override";
    }

    @Override
    public String rule() {
        return "K2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("obligation:override");
    }

    @Override
    public String query() {
        return """
                select o.id, o.id::text as target,
                       jsonb_build_array(o.cadre_name, jsonb_build_array(jsonb_build_array('assessment.obligation.kind.' || o.kind)), o.override_reason) as words,
                       o.debtor_name as place, o.override_asked_on as since, o.due_on as due, o.basis, o.parameter_id, o.version
                from obligation o
                where o.state = 'OPEN' and o.override_asked_by is not null and o.override_asked_by <> :account
                  and seat_of(regexp_replace(o.override_asked_path, '[^/]+/$', ''), 'ORGANIZATION_DEPARTMENT',
                              array[o.override_asked_by], :day) = :path
                """;
    }
}
