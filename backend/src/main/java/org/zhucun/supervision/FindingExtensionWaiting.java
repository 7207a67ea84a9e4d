package org.zhucun.supervision;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待批复的延期 (J6): the inspected ask for more time. */
@Singleton
class FindingExtensionWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-extension";
    }

    @Override
    public String rule() {
        return "J6";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:decide");
    }

    @Override
    public String query() {
        return """
                select f.id, f.id::text as target,
                       jsonb_build_array(f.number, f.target_name, to_char(f.extension_until, 'YYYY-MM-DD')) as words,
                       f.village_name as place, f.due_on as since, f.due_on as due, f.clause as basis,
                       null::uuid as parameter_id, f.version
                from finding f
                where f.extension_until is not null and f.state in ('ISSUED', 'RECTIFYING', 'REJECTED', 'REOPENED')
                  and f.dispute is distinct from 'UPHELD' and f.found_office_path = :path and not :account = any (f.speakers)
                  and not :account = any (f.rectifiers)
                """;
    }
}
