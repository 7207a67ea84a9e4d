package org.zhucun.assessment.desk;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待确认的考核表 (K4): of every open round one line, at the department that decides. */
@Singleton
class SheetsToConfirm implements Waiting {
    @Override
    public String kind() {
        return "sheets-proposed";
    }

    @Override
    public String rule() {
        return "K4";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.ORGANIZATION_DEPARTMENT && office.may("grade:confirm");
    }

    @Override
    public String query() {
        return """
                select w.round_id as id, w.round_id::text as target, jsonb_build_array(w.title, w.sheets) as words, null::text as place,
                       w.since, null::date as due, null::text as basis, null::uuid as parameter_id, 0::bigint as version
                from (select s.round_id, max(s.round_title) as title, count(*) as sheets, min(s.proposed_on) as since
                      from assessment_sheet s
                      where s.state = 'PROPOSED' and s.decides_path = :path and s.to_day <= :day and s.proposed_by <> :account
                      group by s.round_id) w
                """;
    }
}
