--liquibase formatted sql

--changeset leave:steps
-- 探亲假, and the township's word before the county's (Qinghai: 乡镇党委书记同意后报县委组织部)
alter table leave_request
    drop constraint leave_request_kind_known,
    add constraint leave_request_kind_known check (
        kind in ('ANNUAL', 'SICK', 'PERSONAL', 'MARRIAGE', 'MATERNITY', 'BEREAVEMENT', 'HOME_VISIT', 'OTHER')),
    add column township_first   boolean not null default false,
    add column endorsed_by      uuid,
    add column endorsed_name    text,
    add column endorsed_office  text,
    add column endorsed_at      timestamptz,
    add column endorsement_note text,
    add constraint leave_request_endorsed check (
        (endorsed_by is null) = (endorsed_at is null) and (endorsed_by is null or township_first)),
    add constraint leave_request_two_steps_two_persons check (endorsed_by <> requested_by and endorsed_by <> decided_by);
-- what waits to be decided
create index leave_request_open on leave_request (region_path) where state = 'REQUESTED';
--rollback drop index leave_request_open; alter table leave_request drop column township_first, drop column endorsed_by, drop column endorsed_name, drop column endorsed_office, drop column endorsed_at, drop column endorsement_note, drop constraint leave_request_kind_known, add constraint leave_request_kind_known check (kind in ('ANNUAL', 'SICK', 'PERSONAL', 'MARRIAGE', 'MATERNITY', 'BEREAVEMENT'));

--changeset leave:stand-in
-- 代理审批: who decides leaves for a seat (a township, or a department) while its holders are away
create table leave_stand_in (
    id             uuid             primary key,
    role           text             not null,
    seat_name      text             not null,
    account_id     uuid             not null,
    account_name   text             not null,
    account_office text             not null,
    from_day       date             not null,
    to_day         date             not null,
    reason         text             not null,
    appointed_by   uuid             not null,
    appointed_name text             not null,
    appointed_at   timestamptz      not null,
    ended_at       timestamptz,
    ended_name     text,
    region_path    text collate "C" not null,
    version        bigint           not null default 0,
    constraint leave_stand_in_role_known check (role in ('TOWNSHIP', 'ORGANIZATION_DEPARTMENT')),
    constraint leave_stand_in_period check (from_day <= to_day),
    constraint leave_stand_in_reason check (btrim(reason) <> '' and length(reason) <= 200),
    constraint leave_stand_in_is_another check (account_id <> appointed_by),
    constraint leave_stand_in_ended check ((ended_at is null) = (ended_name is null)),
    constraint leave_stand_in_one_at_a_time exclude using gist (
        role with =, region_path with =, daterange(from_day, to_day, '[]') with &&) where (ended_at is null)
);
create index leave_stand_in_region on leave_stand_in (region_path, id);
create index leave_stand_in_account on leave_stand_in (account_id) where ended_at is null;
comment on table leave_stand_in is 'bitemporal — 代理审批';
--rollback drop table leave_stand_in;

--changeset leave:annual
-- 年休假台账: workdays of annual leave that stand approved or taken, kept by the write that approves, returns or cancels. A stay's row
-- stays where the stay was; what a cadre has taken in a year is the sum over his stays.
create table annual_leave_taken (
    posting_id  uuid             not null,
    year        int              not null,
    cadre_id    uuid             not null,
    workdays    numeric(5, 1)    not null,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    version     bigint           not null default 0,
    primary key (posting_id, year),
    constraint annual_leave_taken_not_negative check (workdays >= 0)
);
create index annual_leave_taken_region on annual_leave_taken (region_path, year);
create index annual_leave_taken_unit on annual_leave_taken (unit_path, year);
create index annual_leave_taken_cadre on annual_leave_taken (cadre_id, year);
comment on table annual_leave_taken is 'bitemporal — 年休假台账';
alter table leave_request add column counted_days date[];
comment on column leave_request.counted_days is
    'of an approved annual leave: the days that were taken off the balance, by the calendar of that day; what is given back is of these';

create policy carried_over on leave_request for select to current_user using (true);
create policy carried_over on calendar_edition for select to current_user using (true);
insert into annual_leave_taken (posting_id, year, cadre_id, workdays, region_path, unit_path)
select l.posting_id, extract(year from d.day)::int, l.cadre_id, sum(h.half / 2.0), l.region_path, l.unit_path
from leave_request l
cross join lateral (select g::date as day from generate_series(l.from_day, least(l.to_day, l.returned_on - 1), interval '1 day') g) d
cross join lateral (
    select 2 - (d.day = l.from_day and l.from_half = 'PM')::int - (d.day = l.to_day and l.to_half = 'AM')::int as half) h
left join lateral (
    select x ->> 'kind' as kind
    from (select e.days from calendar_edition e
          where e.year = extract(year from d.day) and e.region_path = '/' order by e.number desc limit 1) e
    cross join lateral jsonb_array_elements(e.days) x
    where (x ->> 'date')::date = d.day) c on true
where l.kind = 'ANNUAL' and l.state in ('APPROVED', 'RETURNED')
  and coalesce(c.kind = 'MAKEUP_WORKDAY', extract(isodow from d.day) < 6)
group by l.posting_id, extract(year from d.day), l.cadre_id, l.region_path, l.unit_path;
drop policy carried_over on leave_request;
drop policy carried_over on calendar_edition;
--rollback alter table leave_request drop column counted_days; drop table annual_leave_taken;

--changeset leave:seats splitStatements:false
grant select on leave_request, leave_stand_in, annual_leave_taken to zhucun_registry;
create policy registry on leave_request for select to zhucun_registry using (true);
create policy registry on leave_stand_in for select to zhucun_registry using (true);
create policy registry on annual_leave_taken for select to zhucun_registry using (true);

-- 岗位: the nearest office of a role at or above a place that somebody else than these holds on a day; an empty seat passes its acts on.
create function seat_of(place text, of_role text, besides uuid[], on_day date) returns text
    language sql stable security definer set search_path = public, pg_temp
as $$
    select g.path
    from office_grant g
    join account a on a.id = g.account_id
    where g.role = of_role
      and g.path = any (array(select left(place, n) from generate_series(1, length(place)) n where substr(place, n, 1) = '/'))
      and g.revoked_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day)
      and a.disabled_at is null and g.account_id <> all (array_remove(besides, null))
    order by length(g.path) desc
    limit 1
$$;

-- the seat that a leave waits at, as role and path; a stand-in mans a seat too
create function leave_seat(place text, by_township boolean, besides uuid[], on_day date) returns text
    language sql stable security definer set search_path = public, pg_temp
as $$
    select coalesce(
        case when by_township then 'TOWNSHIP ' || coalesce(
            seat_of(place, 'TOWNSHIP', besides, on_day),
            (select s.region_path from leave_stand_in s
             where s.role = 'TOWNSHIP' and s.region_path = left(place, 26) and s.ended_at is null
               and on_day between s.from_day and s.to_day and s.account_id <> all (array_remove(besides, null)))) end,
        'ORGANIZATION_DEPARTMENT ' || (select s.region_path from leave_stand_in s
            where s.role = 'ORGANIZATION_DEPARTMENT' and s.region_path = left(place, 16) and s.ended_at is null
              and on_day between s.from_day and s.to_day and s.account_id <> all (array_remove(besides, null))),
        'ORGANIZATION_DEPARTMENT ' || seat_of(place, 'ORGANIZATION_DEPARTMENT', besides, on_day))
$$;

-- the leaves that wait at a seat for which somebody stands in on a day, also those that an empty township passed up: the grant to open
-- them ends with the decision, and with the period
create function leave_open_to(stand_in uuid, on_day date)
    returns table (leave_id uuid, stand_in_id uuid, role text, seat_path text, seat_name text,
                   cadre_name text, village_name text, kind text, from_day date, to_day date, days numeric,
                   requested_at timestamptz, approver_basis text, version bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select l.id, s.id, s.role, s.region_path, s.seat_name, l.cadre_name, l.village_name, l.kind, l.from_day, l.to_day, l.days,
           l.requested_at, l.approver_basis, l.version
    from leave_stand_in s
    join leave_request l on l.region_path >= s.region_path and l.region_path < s.region_path || '~' and l.state = 'REQUESTED'
    where s.account_id = stand_in and s.ended_at is null and on_day between s.from_day and s.to_day
      and l.requested_by <> stand_in and l.endorsed_by is distinct from stand_in
      and leave_seat(l.region_path, l.approver = 'TOWNSHIP' or (l.township_first and l.endorsed_at is null),
                     array[l.requested_by, l.endorsed_by], on_day) = s.role || ' ' || s.region_path
$$;

-- who may be asked to stand in: those who decide leaves elsewhere in the same county, or prefecture for a county's seat
create function leave_deputies(place text, on_day date)
    returns table (account_id uuid, account_name text, office_name text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct on (a.id) a.id, a.display_name, g.node_name
    from office_grant g
    join account a on a.id = g.account_id
    where g.role in ('TOWNSHIP', 'ORGANIZATION_DEPARTMENT')
      and g.path >= left(place, case when length(place) > 16 then 16 else 9 end)
      and g.path < left(place, case when length(place) > 16 then 16 else 9 end) || '~'
      and g.path <> place
      and g.revoked_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day)
      and a.disabled_at is null
    order by a.id, length(g.path)
$$;

-- what a cadre has taken of a year's annual leave, over all his stays
create function annual_leave_of(cadre uuid, of_year int) returns numeric
    language sql stable security definer set search_path = public, pg_temp
as $$ select coalesce(sum(workdays), 0) from annual_leave_taken where cadre_id = cadre and year = of_year $$;

alter function seat_of(text, text, uuid[], date) owner to zhucun_registry;
alter function leave_seat(text, boolean, uuid[], date) owner to zhucun_registry;
alter function leave_open_to(uuid, date) owner to zhucun_registry;
alter function leave_deputies(text, date) owner to zhucun_registry;
alter function annual_leave_of(uuid, int) owner to zhucun_registry;
revoke all on function seat_of(text, text, uuid[], date), leave_seat(text, boolean, uuid[], date), leave_open_to(uuid, date),
    leave_deputies(text, date), annual_leave_of(uuid, int) from public;
grant execute on function seat_of(text, text, uuid[], date), leave_seat(text, boolean, uuid[], date), leave_open_to(uuid, date),
    leave_deputies(text, date), annual_leave_of(uuid, int) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
grant execute on function seat_of(text, text, uuid[], date), leave_seat(text, boolean, uuid[], date) to zhucun_registry;
--rollback drop function annual_leave_of(uuid, int); drop function leave_deputies(text, date); drop function leave_open_to(uuid, date); drop function leave_seat(text, boolean, uuid[], date); drop function seat_of(text, text, uuid[], date); drop policy registry on annual_leave_taken; drop policy registry on leave_stand_in; drop policy registry on leave_request;
