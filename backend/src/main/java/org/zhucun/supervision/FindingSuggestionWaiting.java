package org.zhucun.supervision;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/**
 * 建议登记的问题 (F2): somebody on post who still does his unit's work. A person looks into it and records what was found; nothing is found
 * by itself. It waits at the nearest office that records findings, the inspectors before the department, until a finding about his
 * release is on record or the stay is over.
 */
@Singleton
class FindingSuggestionWaiting implements Waiting {
    @Override
    public String kind() {
        return "finding-suggestion";
    }

    @Override
    public String rule() {
        return "F2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("finding:record");
    }

    @Override
    public String query() {
        return """
                select p.id, p.cadre_id::text as target, jsonb_build_array(p.cadre_name, p.village_name, p.unit_name) as words,
                       p.village_name as place, p.started_on as since, null::date as due, null::text as basis,
                       null::uuid as parameter_id, p.version
                from posting p
                where p.home_unit_duties and p.ended_on is null and p.started_on <= :day
                  and not exists (select from finding f
                                  where f.cadre_id = p.cadre_id and f.found_on >= p.started_on
                                    and f.category in ('NOMINAL_POSTING', 'TWO_END_SHUTTLE', 'TWO_END_DODGE'))
                  and (select s.role || ' ' || s.path
                       from (values ('INSPECTOR', seat_of(p.region_path, 'INSPECTOR', '{}', :day)),
                                    ('ORGANIZATION_DEPARTMENT', seat_of(p.region_path, 'ORGANIZATION_DEPARTMENT', '{}', :day))
                            ) s (role, path)
                       where s.path is not null order by length(s.path) desc, s.role limit 1) = :role || ' ' || :path
                """;
    }
}
