--liquibase formatted sql

--changeset care:insurance-policy
-- 人身意外伤害保险单: a policy as it was written, never changed; a new one follows it
create table insurance_policy (
    id            uuid             primary key,
    number        text             not null,
    insurer       text             not null,
    cover_from    date             not null,
    cover_to      date             not null,
    sum_insured   numeric(14, 2),
    group_policy  boolean          not null,
    payer_id      uuid references organization (id),
    payer_name    text             not null,
    region_path   text collate "C" not null,
    unit_path     text collate "C",
    entered_by    uuid             not null,
    entered_name  text             not null,
    entered_at    timestamptz      not null,
    constraint insurance_policy_once unique (insurer, number),
    constraint insurance_policy_cover_in_order check (cover_from <= cover_to),
    constraint insurance_policy_sum check (sum_insured > 0)
);
create index insurance_policy_scope on insurance_policy (region_path, cover_to desc, id desc);
create index insurance_policy_unit on insurance_policy (unit_path, cover_to desc, id desc);
comment on table insurance_policy is 'insert-only — 保险单不改，新单接续';

-- 被保险人: who is covered by a policy, and from when to when of it
create table insurance_cover (
    id          uuid             primary key,
    policy_id   uuid             not null references insurance_policy (id),
    cadre_id    uuid             not null references cadre (id),
    cadre_name  text             not null,
    insurer     text             not null,
    number      text             not null,
    cover_from  date             not null,
    cover_to    date             not null,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    constraint insurance_cover_once unique (policy_id, cadre_id),
    constraint insurance_cover_in_order check (cover_from <= cover_to)
);
create index insurance_cover_cadre on insurance_cover (cadre_id, cover_to);
create index insurance_cover_scope on insurance_cover (region_path, policy_id);
create index insurance_cover_unit on insurance_cover (unit_path, policy_id);
comment on table insurance_cover is 'insert-only — 被保险人名单不改，新单接续';
--rollback drop table insurance_cover; drop table insurance_policy;

--changeset care:cover-days splitStatements:false
-- Whether somebody is covered and when he was last checked does not depend on who asks: a cover may have been written in the county he came
-- from. Whoever owns the register tells the days and nothing else of it.
grant select on insurance_cover, entitlement, entitlement_delivery to zhucun_registry;
create policy registry on insurance_cover for select to zhucun_registry using (true);
create policy registry on entitlement for select to zhucun_registry using (true);
create policy registry on entitlement_delivery for select to zhucun_registry using (true);
create function covered_days(cadre uuid) returns datemultirange
    language sql stable security definer parallel safe set search_path = public, pg_temp as
$$
select coalesce(range_agg(daterange(c.cover_from, c.cover_to, '[]')), '{}')
from (select x.cover_from, x.cover_to from insurance_cover x where x.cadre_id = cadre
      union all
      select d.cover_from, d.cover_to from entitlement_delivery d where d.cadre_id = cadre and d.cover_to is not null) c
$$;
create function last_checkup(cadre uuid) returns date
    language sql stable security definer parallel safe set search_path = public, pg_temp as
$$
select max(e.delivered_on) from entitlement e where e.cadre_id = cadre and e.kind = 'HEALTH_CHECK'
$$;
alter function covered_days(uuid) owner to zhucun_registry;
alter function last_checkup(uuid) owner to zhucun_registry;
revoke all on function covered_days(uuid), last_checkup(uuid) from public;
grant execute on function covered_days(uuid), last_checkup(uuid) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function last_checkup(uuid); drop function covered_days(uuid); drop policy registry on entitlement_delivery; drop policy registry on entitlement; drop policy registry on insurance_cover;

--changeset care:insurance-gaps splitStatements:false
-- 保险断档: the days of the stays beneath a path, until a day, that no cover holds for. Covers may overlap. A delivery recorded for one
-- cadre is a cover as well.
create function insurance_gaps(path text, until date)
    returns table (posting_id uuid, cadre_id uuid, cadre_name text, village_name text, unit_id uuid, unit_name text, region_path text,
                   unit_path text, open boolean, gap_from date, gap_to date)
    language sql stable parallel safe as
$$
select s.id, s.cadre_id, s.cadre_name, s.village_name, s.unit_id, s.unit_name, s.region_path, s.unit_path,
       upper(g.gap) > until and (s.ended_on is null or s.ended_on >= until), lower(g.gap), upper(g.gap) - 1
from (select p.*, daterange(coalesce(p.arrived_on, p.started_on), least(p.ended_on, until), '[]') as stay
      from posting p
      where p.region_path >= path and p.region_path < path || '~' and coalesce(p.arrived_on, p.started_on) <= until
        and (p.ended_on is null or p.ended_on >= coalesce(p.arrived_on, p.started_on))) s
cross join lateral unnest(datemultirange(s.stay) - covered_days(s.cadre_id)) as g (gap)
$$;
--rollback drop function insurance_gaps(text, date);
