package org.zhucun.fieldwork.campaign;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待完成的专项行动 (G4, G5): what is not done or not at zero of a campaign in a township, one line a campaign, within its year. */
@Singleton
class CampaignWaiting implements Waiting {
    @Override
    public String kind() {
        return "campaign-entry";
    }

    @Override
    public String rule() {
        return "G4";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("fieldwork:record") && office.role() == Role.TOWNSHIP;
    }

    @Override
    public String query() {
        return """
                select e.campaign_id as id, e.campaign_id::text as target,
                       jsonb_build_array(c.title, count(*)::text, count(distinct e.team_id)::text) as words, null::text as place,
                       min(e.handed_on) as since, make_date(c.year, 12, 31) as due, c.source as basis, null::uuid as parameter_id,
                       0::bigint as version
                from campaign_entry e
                join campaign c on c.id = e.campaign_id
                where e.state <> 'DONE' and left(e.region_path, 26) = :path and c.year >= extract(year from :day::date)::int - 1
                  and exists (select from work_team t where t.id = e.team_id and (t.dissolved_on is null or t.dissolved_on > :day))
                group by e.campaign_id, c.title, c.year, c.source
                """;
    }
}
