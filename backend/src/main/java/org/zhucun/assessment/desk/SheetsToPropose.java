package org.zhucun.assessment.desk;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待拟定的考核表 (K4): of every open round one line, at the township where they lie; units, regions and leaders at the office that assesses. */
@Singleton
class SheetsToPropose implements Waiting {
    @Override
    public String kind() {
        return "sheets-open";
    }

    @Override
    public String rule() {
        return "K4";
    }

    @Override
    public boolean concerns(Office office) {
        return (office.role() == Role.TOWNSHIP || office.role() == Role.STATIONING_OFFICE)
                && office.may("grade:propose");
    }

    @Override
    public String query() {
        return """
                select w.round_id as id, w.round_id::text as target, jsonb_build_array(w.title, w.sheets) as words, null::text as place,
                       least(w.since, :day::date) as since, null::date as due, null::text as basis, null::uuid as parameter_id, 0::bigint as version
                from (select s.round_id, s.decides_path, max(s.round_title) as title, count(*) as sheets, min(s.to_day) as since
                      from assessment_sheet s
                      where s.state = 'OPEN' and s.region_path >= :path and s.region_path < :path || '~'
                        and (s.object_kind in ('CADRE', 'TEAM')) = (:role = 'TOWNSHIP')
                      group by s.round_id, s.decides_path) w
                where :role = 'TOWNSHIP' or seat_of(w.decides_path, 'STATIONING_OFFICE', array[]::uuid[], :day) = :path
                """;
    }
}
