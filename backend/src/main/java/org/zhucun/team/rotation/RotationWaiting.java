package org.zhucun.team.rotation;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待定的轮换 (D4): terms of a township that run out within three months and are neither renewed nor ended, one line a township. */
@Singleton
class RotationWaiting implements Waiting {
    @Override
    public String kind() {
        return "rotation";
    }

    @Override
    public String rule() {
        return "D4";
    }

    @Override
    public boolean concerns(Office office) {
        boolean regional = office.role() == Role.ORGANIZATION_DEPARTMENT || office.role() == Role.STATIONING_OFFICE;
        return regional && office.may("team:edit");
    }

    @Override
    public String query() {
        return """
                select md5('rotation' || t.township)::uuid as id, t.code as target,
                       jsonb_build_array(coalesce(r.name, t.code), t.postings::text, t.first::text) as words, r.name as place,
                       t.first - 90 as since, t.first as due, null::text as basis, null::uuid as parameter_id, 0::bigint as version
                from (select left(p.region_path, 26) as township, split_part(p.region_path, '/', 5) as code, count(*) as postings,
                             min(p.planned_end_on) as first
                      from posting p
                      where p.ended_on is null and p.end_state is null and p.planned_end_on <= :day + 90
                        and left(p.region_path, 16) = :path
                      group by 1, 2) t
                left join lateral (select g.name from region g where g.code = t.code order by g.valid_from desc limit 1) r on true
                """;
    }
}
