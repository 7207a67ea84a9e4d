package org.zhucun.fieldwork.household;

/** 停滞的审核 (H2): plans whose next level has nobody left who has not yet taken part in the round, one line a township and level. Where more
 * persons sit than have reviewed one is left: only of the other plans is it asked who they were. */
final class BlockedReviews {
    private static final String QUERY = """
            select md5('household-blocked' || v.place || v.level)::uuid as id, v.code as target,
                   jsonb_build_array(coalesce(r.name, v.code), v.plans::text,
                         jsonb_build_array(jsonb_build_array('fieldwork.household.level.' || v.level))) as words,
                   r.name as place, v.since, null::date as due, null::text as basis, null::uuid as parameter_id, 0::bigint as version
            from (select b.place, b.level, split_part(b.place, '/', 5) as code, sum(b.plans) as plans, min(b.since) as since
                  from (select left(p.region_path, 26) as place, left(p.region_path, 16) as county, l.level, d.who,
                               count(*) as plans, min(coalesce(d.last, p.submitted_on)) as since
                        from household_plan p
                        cross join lateral (select p.chain[p.step + 1] as level) l
                        left join (select g.path, g.role = 'TOWNSHIP' as below, count(distinct g.account_id) as persons
                                   from office_grant g
                                   join account a on a.id = g.account_id and a.disabled_at is null
                                   where g.role in ('TOWNSHIP', 'STATIONING_OFFICE', 'ORGANIZATION_DEPARTMENT') and g.revoked_at is null
                                     and g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day)
                                   group by 1, 2) n
                               on n.below = (l.level <> 'COUNTY_LEADER')
                                  and n.path = left(p.region_path, case l.level when 'COUNTY_LEADER' then 16 else 26 end)
                        cross join lateral (select max(w.decided_on) as last,
                                                   coalesce(array_agg(w.account_id order by w.account_id), '{}') as who
                                            from household_review w
                                            where w.plan_id = p.id and w.round = p.round) d
                        where p.state = 'IN_REVIEW' and p.step >= coalesce(n.persons, 0)
                        group by 1, 2, 3, 4) b
                  where case b.level
                            when 'COUNTY_LEADER' then seat_of(b.county, 'STATIONING_OFFICE', b.who, :day) is distinct from b.county
                                and seat_of(b.county, 'ORGANIZATION_DEPARTMENT', b.who, :day) is distinct from b.county
                            else seat_of(b.place, 'TOWNSHIP', b.who, :day) is distinct from b.place end
                    and {seat}
                  group by b.place, b.level) v
            left join lateral (select g.name from region g where g.code = v.code order by g.valid_from desc limit 1) r on true
            """;

    private BlockedReviews() {}

    /** @param seat condition under which they wait at the office that asks; {@code b.place} is the township's path */
    static String waitingWhere(String seat) {
        return QUERY.replace("{seat}", seat);
    }
}
