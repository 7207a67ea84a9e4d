--liquibase formatted sql

--changeset team:work-team
-- 工作队: lies where its home village lies; the lead unit's line of command is its unit path
create table work_team (
    id                uuid             primary key,
    name              text             not null,
    home_village_code text collate "C" not null,
    prefecture        text collate "C" not null generated always as (left(home_village_code, 4)) stored,
    send_level        text             not null,
    lead_unit_id      uuid             not null,
    established_on    date             not null,
    dissolved_on      date,
    dissolved_reason  text,
    region_path       text collate "C" not null,
    unit_path         text collate "C" not null,
    version           bigint           not null default 0,
    constraint work_team_name_form check (btrim(name) <> '' and length(name) <= 100),
    constraint work_team_home_is_village check (length(home_village_code) = 12),
    constraint work_team_send_level_known check (send_level in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY')),
    constraint work_team_life check (dissolved_on is null or dissolved_on >= established_on),
    constraint work_team_dissolution_has_reason check ((dissolved_on is null) = (dissolved_reason is null))
);
create index work_team_region on work_team (region_path, id);
create index work_team_unit on work_team (unit_path, id);
create index work_team_home on work_team (home_village_code);
--rollback drop table work_team;

--changeset team:team-unit
-- 派出单位: periods are [valid_from, valid_to). The lead is the one unit that the team names, and it must be a present one (C7)
create table team_unit (
    id              uuid             primary key,
    team_id         uuid             not null references work_team,
    unit_id         uuid             not null references organization (id),
    unit_name       text             not null,
    valid_from      date             not null,
    valid_to        date,
    present_unit_id uuid generated always as (case when valid_to is null then unit_id end) stored,
    region_path     text collate "C" not null,
    unit_path       text collate "C" not null,
    version         bigint           not null default 0,
    constraint team_unit_period check (valid_to is null or valid_from < valid_to),
    constraint team_unit_once_at_a_time unique (team_id, present_unit_id)
);
create index team_unit_region on team_unit (region_path, team_id);
create index team_unit_unit on team_unit (unit_path, team_id);
create index team_unit_unit_id on team_unit (unit_id);
alter table work_team add constraint work_team_one_lead
    foreign key (id, lead_unit_id) references team_unit (team_id, present_unit_id) deferrable initially deferred;
--rollback alter table work_team drop constraint work_team_one_lead; drop table team_unit;

--changeset team:team-village
-- 所驻村与帮带村 (C4). The scope is that of the team, so that whoever sees a team sees all it serves
create table team_village (
    id           uuid             primary key,
    team_id      uuid             not null references work_team,
    village_code text collate "C" not null,
    village_name text             not null,
    role         text             not null,
    valid_from   date             not null,
    valid_to     date,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint team_village_role_known check (role in ('HOME', 'COVERED')),
    constraint team_village_is_village check (length(village_code) = 12),
    constraint team_village_period check (valid_to is null or valid_from < valid_to)
);
create unique index team_village_one_home on team_village (team_id) where role = 'HOME' and valid_to is null;
create unique index team_village_once_at_a_time on team_village (team_id, village_code) where valid_to is null;
create index team_village_region on team_village (region_path, team_id);
create index team_village_team on team_village (team_id);
create index team_village_code on team_village (village_code);
--rollback drop table team_village;

--changeset team:posting
-- 驻村任职: one stay of one person. Both ends are days of the stay: 2021-05-07 to 2023-05-06 is 24 months (D4).
-- Names are kept as they were: an office of the posting may not see the row they came from, and history keeps its words.
-- prefecture leads the keys that stay true inside one; who is where at a time (posting_one_place) is national.
create table posting (
    id                 uuid             primary key,
    cadre_id           uuid             not null references cadre (id),
    cadre_name         text             not null,
    team_id            uuid             not null references work_team,
    team_name          text             not null,
    village_code       text collate "C" not null,
    village_name       text             not null,
    prefecture         text collate "C" not null generated always as (left(village_code, 4)) stored,
    roles              text[]           not null,
    send_level         text             not null,
    unit_id            uuid             not null references organization (id),
    unit_name          text             not null,
    full_time_released boolean          not null default true,
    -- whether the cadre's row scope follows this posting now (it begins and ends on the day, not when it is written down)
    in_effect          boolean          not null default false,
    home_unit_duties   boolean          not null default false,
    started_on         date             not null,
    arrived_on         date,
    planned_end_on     date             not null,
    predecessor_id     uuid             references posting,
    end_state          text,
    end_reason         text,
    end_note           text,
    end_asked_for      date,
    end_requested_by   uuid,
    end_requested_at   timestamptz,
    end_approved_by    uuid,
    end_approved_at    timestamptz,
    end_approval_note  text,
    ended_on           date,
    region_path        text collate "C" not null,
    unit_path          text collate "C" not null,
    version            bigint           not null default 0,
    constraint posting_in_village check (length(village_code) = 12),
    constraint posting_roles_are_a_set check (roles in ('{FIRST_SECRETARY}', '{CAPTAIN}', '{MEMBER}',
        '{FIRST_SECRETARY,CAPTAIN}', '{FIRST_SECRETARY,MEMBER}', '{CAPTAIN,MEMBER}', '{FIRST_SECRETARY,CAPTAIN,MEMBER}')),
    constraint posting_send_level_known check (send_level in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY')),
    constraint posting_term check (planned_end_on >= started_on),
    constraint posting_arrival_after_start check (arrived_on >= started_on),
    constraint posting_end_after_start check (ended_on >= started_on),
    constraint posting_not_its_own_predecessor check (predecessor_id <> id),
    constraint posting_end_reason_known check (end_reason in ('TERM_EXPIRED', 'ROTATION', 'RECALL', 'ILLNESS', 'RETIREMENT',
        'TRANSFER', 'DEATH', 'RESIGNATION', 'UNIT_NEEDS')),
    constraint posting_end_state_complete check (case end_state
        when 'REQUESTED' then ended_on is null and end_reason is not null and end_asked_for is not null
            and end_requested_by is not null and end_requested_at is not null
        when 'ENDED' then ended_on is not null and end_reason is not null
        else end_state is null and ended_on is null and end_reason is null end),
    -- D5: the sending unit's need ends a posting only with somebody else's approval
    constraint posting_end_approved_by_another check (end_approved_by <> end_requested_by),
    constraint posting_unit_need_approved check (
        not (end_state = 'ENDED' and end_reason = 'UNIT_NEEDS' and end_approved_by is null)),
    -- C8 and the rule that nobody is full-time in two places, whoever asks first
    constraint posting_one_place exclude using gist (
        cadre_id with =, daterange(started_on, ended_on, '[]') with &&) where (full_time_released),
    constraint posting_one_first_secretary exclude using gist (
        prefecture with =, village_code with =, daterange(started_on, ended_on, '[]') with &&)
        where (roles @> '{FIRST_SECRETARY}')
);
create unique index posting_one_successor on posting (predecessor_id) where predecessor_id is not null;
create index posting_region on posting (region_path, id);
create index posting_unit on posting (unit_path, id);
create index posting_team on posting (team_id, started_on);
create index posting_cadre on posting (cadre_id, started_on);
create index posting_due on posting (region_path, planned_end_on) where ended_on is null;
--rollback drop table posting;

--changeset team:seen-by splitStatements:false
-- Every unit of a team sees the team, not only the lead; so does the unit of somebody posted there (A3). A policy that asked the
-- tables for it would ask itself again, so the registry answers, and only about the office that asks.
grant select on team_unit, posting to zhucun_registry;
create policy registry on team_unit for select to zhucun_registry using (true);
create policy registry on posting for select to zhucun_registry using (true);

create function teams_of_my_unit() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    select coalesce(array_agg(distinct t.team_id), '{}')
    from (select team_id from team_unit
          where unit_path >= nullif(current_setting('scope.path', true), '')
            and unit_path < nullif(current_setting('scope.path', true), '') || '~'
          union all
          select team_id from posting
          where unit_path >= nullif(current_setting('scope.path', true), '')
            and unit_path < nullif(current_setting('scope.path', true), '') || '~') t
$$;
alter function teams_of_my_unit() owner to zhucun_registry;
revoke all on function teams_of_my_unit() from public;
grant execute on function teams_of_my_unit() to zhucun_by_unit;

-- asked once per statement (a scalar subquery), then the primary key is looked up
create policy by_unit on work_team for select to zhucun_by_unit using (id = any ((select teams_of_my_unit())::uuid[]));
create policy by_unit on team_unit for select to zhucun_by_unit using (team_id = any ((select teams_of_my_unit())::uuid[]));
create policy by_unit on team_village for select to zhucun_by_unit using (team_id = any ((select teams_of_my_unit())::uuid[]));
-- a cadre sees the teams he is or was posted to; posting's own policy narrows this to himself
create policy by_person on work_team for select to zhucun_by_person using (id = any (array(select p.team_id from posting p)));
create policy by_person on team_unit for select to zhucun_by_person using (team_id = any (array(select p.team_id from posting p)));
create policy by_person on team_village for select to zhucun_by_person using (team_id = any (array(select p.team_id from posting p)));
--rollback drop policy by_person on team_village; drop policy by_person on team_unit; drop policy by_person on work_team;
--rollback drop policy by_unit on team_village; drop policy by_unit on team_unit; drop policy by_unit on work_team;
--rollback drop function teams_of_my_unit(); drop policy registry on posting; drop policy registry on team_unit;

--changeset team:staffing splitStatements:false
-- How many persons a team has and who leads it is known to everybody who may see the team, also to a unit that sees only its own
-- postings. Persons are counted, not roles (C8). Ask only for teams that the row scope has shown.
create function team_staffing(teams uuid[], on_day date)
    returns table (team_id uuid, headcount bigint, captain_id uuid, captain_name text, first_secretary_id uuid, first_secretary_name text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select p.team_id, count(distinct p.cadre_id),
           (array_agg(p.cadre_id order by p.started_on desc) filter (where p.roles @> '{CAPTAIN}'))[1],
           (array_agg(p.cadre_name order by p.started_on desc) filter (where p.roles @> '{CAPTAIN}'))[1],
           (array_agg(p.cadre_id order by (p.village_code = t.home_village_code) desc, p.started_on desc) filter (where p.roles @> '{FIRST_SECRETARY}'))[1],
           (array_agg(p.cadre_name order by (p.village_code = t.home_village_code) desc, p.started_on desc) filter (where p.roles @> '{FIRST_SECRETARY}'))[1]
    from posting p
    join work_team t on t.id = p.team_id
    where p.team_id = any (teams) and p.started_on <= on_day and (p.ended_on is null or p.ended_on >= on_day)
    group by p.team_id
$$;
alter function team_staffing(uuid[], date) owner to zhucun_registry;
revoke all on function team_staffing(uuid[], date) from public;
grant execute on function team_staffing(uuid[], date) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
grant select on work_team to zhucun_registry;
create policy registry on work_team for select to zhucun_registry using (true);
--rollback drop policy registry on work_team; drop function team_staffing(uuid[], date);

--changeset team:posting-calendar
-- what the posting calendar looks for every hour: stays over or begun while the cadre's row scope has not followed yet
create index posting_over on posting (ended_on) where in_effect;
create index posting_coming on posting (coalesce(ended_on, 'infinity'::date), started_on) where not in_effect;
--rollback drop index posting_coming; drop index posting_over;

--changeset team:posting-coming
-- coalesce() is not leakproof, so beneath the row scope it would not serve as an index condition; a plain column does
drop index posting_coming;
create index posting_coming on posting (ended_on, started_on) where not in_effect;
--rollback drop index posting_coming; create index posting_coming on posting (coalesce(ended_on, 'infinity'::date), started_on) where not in_effect;
