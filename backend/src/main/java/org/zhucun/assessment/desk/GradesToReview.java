package org.zhucun.assessment.desk;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待重看的等次: what has come to light about grades that the department gave; those of the last three years, older ones are told on their sheets. */
@Singleton
class GradesToReview implements Waiting {
    @Override
    public String kind() {
        return "grade-doubt";
    }

    @Override
    public String rule() {
        return "K-FINDINGS";
    }

    @Override
    public boolean concerns(Office office) {
        return office.role() == Role.ORGANIZATION_DEPARTMENT && office.may("grade:confirm");
    }

    @Override
    public String query() {
        return """
                select s.id, s.id::text as target, jsonb_build_array(s.object_name, s.round_title, w.facts) as words, s.village_name as place,
                       w.since, null::date as due, null::text as basis, null::uuid as parameter_id, s.version
                from (select d.sheet_id, count(*) as facts, min(d.since) as since
                      from (select array_agg(g.sheet_id) as sheets from assessment_grade g
                            where g.office_path = :path and g.decided_on > :day::date - 1096) mine
                      cross join lateral grade_doubts(mine.sheets, :day::date) d
                      where mine.sheets is not null
                      group by d.sheet_id) w
                join assessment_sheet s on s.id = w.sheet_id
                join assessment_grade g on g.id = s.grade_id and g.office_path = :path
                """;
    }
}
