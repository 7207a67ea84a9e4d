package org.zhucun.fieldwork.household;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;
import org.zhucun.waiting.Waiting;

/** 待审核的一户一策 (H2): plans whose next level is the office's and that he who holds it has not reviewed in this round; one line a village for a
 * township, one a township for the county. The last level is the county's own: it passes on to nobody above. */
@Singleton
class HouseholdReviewWaiting implements Waiting {
    private static final int COUNTY_DIGITS = 6;

    @Override
    public String kind() {
        return "household-review";
    }

    @Override
    public String rule() {
        return "H2";
    }

    @Override
    public boolean concerns(Office office) {
        boolean reviews = office.role() == Role.TOWNSHIP || office.nodeCode().length() == COUNTY_DIGITS;
        return reviews && office.may("household:review");
    }

    @Override
    public String query() {
        return """
                select md5('household-review' || v.code)::uuid as id, v.code as target, jsonb_build_array(coalesce(r.name, v.code), v.plans::text) as words,
                       r.name as place, v.since, null::date as due, null::text as basis, null::uuid as parameter_id, 0::bigint as version
                from (select case :role when 'TOWNSHIP' then split_part(p.region_path, '/', 6) else split_part(p.region_path, '/', 5) end as code,
                             count(*) as plans, min(coalesce(d.last, p.submitted_on)) as since
                      from household_plan p
                      cross join lateral (select max(w.decided_on) as last, bool_or(w.account_id = :account) as mine,
                                                 coalesce(array_agg(w.account_id), '{}') as who
                                          from household_review w
                                          where w.plan_id = p.id and w.round = p.round) d
                      where p.state = 'IN_REVIEW' and (p.chain[p.step + 1] = 'COUNTY_LEADER') = (:role <> 'TOWNSHIP') and d.mine is not true
                        and case :role
                                when 'TOWNSHIP' then left(p.region_path, 26) = :path
                                when 'STATIONING_OFFICE' then left(p.region_path, 16) = :path
                                else left(p.region_path, 16) = :path
                                    and ((select seat_of(:path, 'STATIONING_OFFICE', '{}', :day)) is distinct from :path
                                        or seat_of(:path, 'STATIONING_OFFICE', d.who, :day) is distinct from :path) end
                      group by 1) v
                left join lateral (select g.name from region g where g.code = v.code order by g.valid_from desc limit 1) r on true
                """;
    }
}
