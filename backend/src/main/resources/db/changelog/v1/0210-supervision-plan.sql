--liquibase formatted sql

--changeset supervision:inspection-kind
-- What kind of visit it was and which kind of office made it: the cadences of inspection groups and of the organization department
-- (月抽查、季督查) are counted apart. Of older rows the office is not known.
alter table inspection
    add column kind        text not null default 'ROUTINE' constraint inspection_kind_known check (kind in ('ROUTINE', 'SPOT_CHECK', 'SUPERVISION')),
    add column office_role text;
create index inspection_village on inspection (village_code, on_date) where village_code is not null;
create index inspection_team on inspection (target_id, on_date) where target_kind = 'TEAM';
--rollback drop index inspection_team; drop index inspection_village; alter table inspection drop column office_role; alter table inspection drop column kind;

--changeset supervision:inspection-group
-- 常态化督查组 (I3): who inspects which townships. Known to the inspecting side, never to the inspected.
create table inspection_group (
    id          uuid             primary key,
    name        text             not null,
    region_code text collate "C" not null,
    standing    boolean          not null,
    -- codes of the townships it covers
    area        text[]           not null,
    valid_from  date             not null,
    valid_to    date,
    region_path text collate "C" not null,
    office_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint inspection_group_name_form check (btrim(name) <> '' and length(name) <= 100),
    constraint inspection_group_area_form check (cardinality(area) between 1 and 200),
    constraint inspection_group_period check (valid_to is null or valid_from < valid_to)
);
create index inspection_group_scope on inspection_group (region_path, id);
create policy known_to_the_inspecting_side on inspection_group as restrictive to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));

-- 督查组成员, with the facts by which they are kept away from a village: unit, own time as a cadre, home place
create table inspection_group_member (
    id          uuid             primary key,
    group_id    uuid             not null references inspection_group,
    account_id  uuid             not null,
    name        text             not null,
    sender_id   uuid,
    -- the same person as a posted cadre, if he was one
    person_id   uuid,
    -- 籍贯、户籍所在地: townships or villages
    homes       text[]           not null default '{}',
    valid_to    date,
    region_path text collate "C" not null,
    office_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint inspection_group_member_homes check (cardinality(homes) <= 5)
);
create unique index inspection_group_member_once on inspection_group_member (group_id, account_id) where valid_to is null;
create index inspection_group_member_scope on inspection_group_member (region_path, group_id);
create policy known_to_the_inspecting_side on inspection_group_member as restrictive to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
--rollback drop table inspection_group_member; drop table inspection_group;

--changeset supervision:inspection-plan
-- 督查计划 (I11): the visits of a body in a period, so that nobody is visited too often or not at all
create table inspection_plan (
    id              uuid             primary key,
    title           text             not null,
    kind            text             not null check (kind in ('ROUTINE', 'SPOT_CHECK', 'SUPERVISION')),
    group_id        uuid             references inspection_group,
    group_name      text,
    from_on         date             not null,
    to_on           date             not null,
    planned_by      uuid             not null,
    planned_by_name text             not null,
    body_name       text             not null,
    cancelled_on    date,
    cancel_reason   text,
    region_path     text collate "C" not null,
    office_path     text collate "C" not null,
    created_at      timestamptz      not null default now(),
    version         bigint           not null default 0,
    constraint inspection_plan_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint inspection_plan_period check (to_on >= from_on and to_on < from_on + 366),
    constraint inspection_plan_cancelled_for_a_reason check ((cancelled_on is null) = (cancel_reason is null))
);
create index inspection_plan_scope on inspection_plan (region_path, from_on desc, id desc);
create policy known_to_the_inspecting_side on inspection_plan as restrictive to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));

create table planned_visit (
    id           uuid             primary key,
    plan_id      uuid             not null references inspection_plan,
    village_code text collate "C" not null,
    village_name text             not null,
    on_date      date             not null,
    -- members of the group who go there
    inspectors   text[]           not null,
    cancelled    boolean          not null default false,
    region_path  text collate "C" not null,
    office_path  text collate "C" not null,
    constraint planned_visit_inspectors check (cardinality(inspectors) <= 10)
);
create unique index planned_visit_once on planned_visit (plan_id, village_code, on_date);
create index planned_visit_village on planned_visit (village_code, on_date) where not cancelled;
create index planned_visit_scope on planned_visit (region_path, on_date);
create policy known_to_the_inspecting_side on planned_visit as restrictive to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
--rollback drop table planned_visit; drop table inspection_plan;

--changeset supervision:village-load splitStatements:false
-- How often a village is visited is counted over all bodies, also those above whoever asks: the registry says how many, never who.
-- One body's visit on a day is one, planned or held; what was planned for a day gone by and not held does not count.
grant select on inspection, planned_visit to zhucun_registry;
create policy registry on inspection for select to zhucun_registry using (true);
create policy registry on planned_visit for select to zhucun_registry using (true);

create function village_load(villages text[], from_day date, to_day date, today date)
    returns table (village_code text, monday date, held bigint, planned bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select v.village_code, date_trunc('week', v.on_date)::date,
           count(*) filter (where v.held), count(*) filter (where not v.held)
    from (select x.village_code, x.on_date, x.office_path, bool_or(x.held) as held
          from (select i.village_code, i.on_date, i.office_path, true as held
                from inspection i
                where i.village_code = any (villages) and i.on_date between from_day and to_day
                union all
                select p.village_code, p.on_date, p.office_path, false
                from planned_visit p
                where p.village_code = any (villages) and p.on_date between from_day and to_day and p.on_date >= today and not p.cancelled) x
          group by x.village_code, x.on_date, x.office_path) v
    group by v.village_code, date_trunc('week', v.on_date)
$$;
alter function village_load(text[], date, date, date) owner to zhucun_registry;
revoke all on function village_load(text[], date, date, date) from public;
grant execute on function village_load(text[], date, date, date) to zhucun_by_region;

-- the day of the last visit that was held, by whichever body
create function last_visits(villages text[], until_day date)
    returns table (village_code text, on_date date)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select i.village_code, max(i.on_date) from inspection i
    where i.village_code = any (villages) and i.on_date <= until_day
    group by i.village_code
$$;
alter function last_visits(text[], date) owner to zhucun_registry;
revoke all on function last_visits(text[], date) from public;
grant execute on function last_visits(text[], date) to zhucun_by_region;
--rollback drop function last_visits(text[], date); drop function village_load(text[], date, date, date);
--rollback drop policy registry on planned_visit; drop policy registry on inspection;
--rollback revoke select on inspection, planned_visit from zhucun_registry;
