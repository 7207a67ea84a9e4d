package org.zhucun.burden;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 待答复的投诉建议 (Q3): at the nearest office above the one complained about; never at its author. */
@Singleton
class ComplaintWaiting implements Waiting {
    @Override
    public String kind() {
        return "complaint";
    }

    @Override
    public String rule() {
        return "Q3";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("complaint:answer");
    }

    @Override
    public String query() {
        return """
                select c.id, c.id::text as target,
                       jsonb_build_array(jsonb_build_array(jsonb_build_array('burden.waiting.kind.' || c.kind)), coalesce(r.name, c.about_code),
                             left(c.words, 60)) as words,
                       r.name as place, c.filed_on as since, null::date as due, null::text as basis, null::uuid as parameter_id, c.version
                from complaint c
                cross join lateral (select seat_of(c.region_path, 'STATIONING_OFFICE', array[c.filed_by], :day) as office,
                                           seat_of(c.region_path, 'ORGANIZATION_DEPARTMENT', array[c.filed_by], :day) as department) s
                left join lateral (select g.name from region g where g.code = c.about_code order by g.valid_from desc limit 1) r on true
                where c.state = 'WAITING' and c.filed_by <> :account
                  and case when length(coalesce(s.office, '')) >= length(coalesce(s.department, '')) then 'STATIONING_OFFICE ' || s.office
                           else 'ORGANIZATION_DEPARTMENT ' || s.department end = :role || ' ' || :path
                """;
    }
}
