package org.zhucun.fieldwork.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待完成的到岗调研 (G11): of those who lead and have arrived, one line a township; to a cadre his own. */
@Singleton
class ArrivalSurveyWaiting implements Waiting {
    @Override
    public String kind() {
        return "arrival-survey";
    }

    @Override
    public String rule() {
        return "G11";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("report:file") && (office.role() == Role.TOWNSHIP || office.role() == Role.CADRE);
    }

    @Override
    public List<String> parameters() {
        return List.of("arrival.survey.days");
    }

    @Override
    public String query() {
        return """
                select md5('arrival-survey' || o.code || o.parameter_id)::uuid as id, o.code as target,
                       jsonb_build_array(o.postings::text, array_to_string(o.names[1:3], '、') || case when o.postings > 3 then ' …' else '' end,
                             o.first::text) as words,
                       null::text as place, o.since, o.first as due, null::text as basis, o.parameter_id, 0::bigint as version
                from (select split_part(p.region_path, '/', 5) as code, e.parameter_id, count(*) as postings, min(p.arrived_on) as since,
                             min(p.arrived_on) + (e.value #>> '{}')::int as first,
                             array_agg(p.cadre_name || ' ' || p.village_name order by p.arrived_on, p.id) as names
                      from posting p
                      join effective e on e.key = 'arrival.survey.days' and p.region_path >= e.lo and p.region_path < e.hi
                      where p.roles && array['FIRST_SECRETARY', 'CAPTAIN'] and p.arrived_on <= :day and (p.ended_on is null or p.ended_on >= :day)
                        and case :role when 'TOWNSHIP' then left(p.region_path, 26) = :path else p.cadre_id::text = :path end
                        and not exists (select from arrival_survey s where s.posting_id = p.id)
                      group by 1, e.parameter_id, e.value) o
                """;
    }
}
