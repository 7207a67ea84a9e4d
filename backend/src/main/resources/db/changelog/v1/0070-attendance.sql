--liquibase formatted sql

--changeset attendance:calendar
-- 放假安排: one edition per year, in 0071-calendar.sql. A year that is not here has no calendar; it is never a plain week.
create table calendar_year (
    year    smallint primary key,
    edition text not null
);
create table calendar_day (
    day     date primary key,
    kind    text not null,
    name    text not null,
    name_en text not null,
    constraint calendar_day_kind_known check (kind in ('HOLIDAY', 'MAKEUP_WORKDAY'))
);
comment on table calendar_year is 'audit:none read-only — published by the State Council, loaded by migrations';
comment on table calendar_day is 'audit:none read-only — published by the State Council, loaded by migrations';
--rollback drop table calendar_day; drop table calendar_year;

--changeset attendance:entry
-- 考勤登记: what was entered, never changed. A half day's status is its newest entry, the version counting inside posting and
-- month. No foreign keys: their triggers would write-lock the posting, and the table must stay without triggers to be distributed.
create table attendance_entry (
    prefecture      text collate "C" not null,
    day             date             not null,
    posting_id      uuid             not null,
    version         int              not null,
    id              uuid             not null,
    cadre_id        uuid             not null,
    span            text collate "C" not null,
    status          text collate "C" not null,
    was             text collate "C" not null,
    note            text,
    source          text collate "C" not null,
    reason          text,
    leave_id        uuid,
    recorded_by     uuid,
    recorded_name   text             not null,
    recorded_office text             not null,
    recorded_at     timestamptz      not null default now(),
    deed_id         uuid             default nullif(current_setting('audit.deed', true), '')::uuid,
    region_path     text collate "C" not null,
    unit_path       text collate "C" not null,
    primary key (prefecture, posting_id, day, version),
    constraint attendance_entry_span_known check (span in ('AM', 'PM', 'DAY')),
    constraint attendance_entry_status_known check (
        status in ('IN_VILLAGE', 'OFFICIAL_TRIP', 'TRAINING', 'LEAVE', 'REST', 'UNEXCUSED_ABSENCE')),
    constraint attendance_entry_source_known check (source in ('CLERK', 'LEAVE', 'CORRECTION')),
    constraint attendance_entry_correction_has_reason check (source <> 'CORRECTION' or reason is not null)
) partition by range (day);
comment on table attendance_entry is
    'audit:none insert-only — facts that are not changed; deed_id names the deed, and months are sealed instead of rows';
comment on column attendance_entry.was is 'what the two halves of the day were before, as letters of attendance_month';
--rollback drop table attendance_entry;

--changeset attendance:partitions splitStatements:false
-- One partition per month. Nobody but the parent is written to, so a partition of its own is only readable.
create function attendance_partition(of_month date) returns void
    language plpgsql
as
$$
declare
    first date := date_trunc('month', of_month);
    name  text := 'attendance_entry_' || to_char(first, 'YYYYMM');
begin
    if to_regclass(name) is null then
        execute format('create table %I partition of attendance_entry for values from (%L) to (%L)',
                       name, first, (first + interval '1 month')::date);
        execute format('comment on table %I is %L', name, 'audit:none read-only — written through attendance_entry');
    end if;
end
$$;
revoke execute on function attendance_partition(date) from public;
select attendance_partition(m::date) from generate_series(date '2013-01-01', date '2030-12-01', interval '1 month') m;
--rollback drop function attendance_partition(date);

--changeset attendance:partitions-ahead runAlways:true
select attendance_partition(m::date) from generate_series(current_date, current_date + interval '24 months', interval '1 month') m;
--rollback empty

--changeset attendance:key
-- The client's id of an entry is its key for ever, in whatever month: an entry sent again after days finds itself here.
create table attendance_key (
    prefecture text collate "C" not null,
    id         uuid             not null,
    posting_id uuid             not null,
    day        date             not null,
    version    int              not null,
    primary key (prefecture, id)
);
comment on table attendance_key is 'audit:none insert-only — only ids; what they stand for is behind the row scope of attendance_entry';
--rollback drop table attendance_key;

--changeset attendance:month
-- 月度考勤: each day of a posting's month as one letter per half, kept by the write that adds entries. Nothing that a page shows reads
-- history. . in the village · O official trip · T training · L leave · R rest · U unexcused absence
create table attendance_month (
    prefecture  text collate "C" not null,
    posting_id  uuid             not null,
    month       date             not null,
    cadre_id    uuid             not null,
    am          text collate "C" not null,
    pm          text collate "C" not null,
    version     int              not null,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    primary key (prefecture, posting_id, month),
    constraint attendance_month_first_day check (extract(day from month) = 1),
    constraint attendance_month_letters check (am ~ '^[.OTLRU]{31}$' and pm ~ '^[.OTLRU]{31}$')
) with (fillfactor = 75);
create index attendance_month_region on attendance_month (month, region_path);
comment on table attendance_month is 'audit:none — derived from attendance_entry by the same transaction';
--rollback drop table attendance_month;

--changeset attendance:rollup
-- 乡镇月度汇总: counts half days per township and month. Its row is also the lock by which writers of one township's month, and its
-- confirmation, come one after another.
create table attendance_rollup (
    month         date             not null,
    region_path   text collate "C" not null,
    postings      int              not null default 0,
    posted        int              not null default 0,
    official_trip int              not null default 0,
    training      int              not null default 0,
    leave         int              not null default 0,
    rest          int              not null default 0,
    unexcused     int              not null default 0,
    counted_to    date,
    confirmed     boolean          not null default false,
    version       bigint           not null default 0,
    primary key (month, region_path),
    constraint attendance_rollup_of_township check (length(region_path) = 26)
) with (fillfactor = 50);
comment on table attendance_rollup is 'audit:none read-only — derived; written by attendance_lock, attendance_count and attendance_recount';
comment on column attendance_rollup.posted is 'half days on post up to counted_to: the month''s end, today in the running month';

-- 考勤确认: who confirmed a township's month
create table attendance_register (
    id               uuid             primary key,
    township_code    text collate "C" not null,
    month            date             not null,
    confirmed_by     uuid             not null,
    confirmed_name   text             not null,
    confirmed_office text             not null,
    confirmed_at     timestamptz      not null,
    region_path      text collate "C" not null,
    constraint attendance_register_once unique (township_code, month)
);
create index attendance_register_region on attendance_register (region_path, month);
comment on table attendance_register is 'insert-only — a confirmed month stays confirmed; corrections are entries with a reason';
--rollback drop table attendance_register; drop table attendance_rollup;

--changeset attendance:functions splitStatements:false
create function attendance_halves(letters text, letter text) returns int language sql immutable parallel safe as
$$ select length(letters) - length(replace(letters, letter, '')) $$;

create function attendance_letter(status text) returns text language sql immutable parallel safe as
$$
select case status when 'OFFICIAL_TRIP' then 'O' when 'TRAINING' then 'T' when 'LEAVE' then 'L' when 'REST' then 'R'
    when 'UNEXCUSED_ABSENCE' then 'U' else '.' end
$$;

-- half days on post inside a month, no further than today: from arrival, or the start while no arrival is recorded
create function attendance_posted(started date, arrived date, ended date, of_month date, today date) returns int
    language sql immutable parallel safe as
$$
select greatest(0, 2 * (least(coalesce(ended, 'infinity'), (of_month + interval '1 month')::date - 1, today)
    - greatest(coalesce(arrived, started), of_month) + 1))
$$;

-- the letters of a month, those outside a stay taken away
create function attendance_within(letters text, of_month date, first_day date, last_day date) returns text
    language sql immutable parallel safe as
$$
select string_agg(case when of_month + n - 1 between first_day and coalesce(last_day, 'infinity') then substr(letters, n, 1) else '.' end,
                  '' order by n)
from generate_series(1, 31) n
$$;

grant select on posting, attendance_entry, attendance_register to zhucun_registry;
grant select, insert on attendance_key to zhucun_registry;
grant select, insert, update on attendance_month, attendance_rollup to zhucun_registry;
create policy registry on attendance_entry for select to zhucun_registry using (true);
create policy registry on attendance_register for select to zhucun_registry using (true);
create policy registry on attendance_month to zhucun_registry using (true) with check (true);
create policy registry on attendance_rollup to zhucun_registry using (true) with check (true);

-- Counts the postings and days on post of the townships beneath a path, for months that the clock or a posting's dates have moved.
create function attendance_recount(path text, first_month date, last_month date, today date) returns void
    language sql security definer set search_path = public, pg_temp as
$$
insert into attendance_rollup as r (month, region_path, postings, posted, counted_to)
select g.m::date, left(p.region_path, 26), count(*),
       sum(attendance_posted(p.started_on, p.arrived_on, p.ended_on, g.m::date, today)),
       least((g.m + interval '1 month')::date - 1, today)
from generate_series(first_month::timestamp, last_month::timestamp, interval '1 month') g (m)
         join posting p on p.region_path >= path and p.region_path < path || '~'
    and coalesce(p.arrived_on, p.started_on) < (g.m + interval '1 month')::date
    and (p.ended_on is null or p.ended_on >= g.m::date)
group by g.m, left(p.region_path, 26)
order by 1, 2
on conflict (month, region_path) do update
    set postings = excluded.postings, posted = excluded.posted, counted_to = excluded.counted_to
where (r.postings, r.posted, r.counted_to) is distinct from (excluded.postings, excluded.posted, excluded.counted_to);

update attendance_rollup r
set postings = 0, posted = 0
where r.month between first_month and last_month
  and r.region_path >= path and r.region_path < path || '~'
  and r.postings > 0
  and not exists (select
                  from posting p
                  where left(p.region_path, 26) = r.region_path
                    and p.region_path >= path and p.region_path < path || '~'
                    and coalesce(p.arrived_on, p.started_on) < (r.month + interval '1 month')::date
                    and (p.ended_on is null or p.ended_on >= r.month));
$$;

-- Holds a township's month until the transaction ends and tells its state.
create function attendance_lock(path text, of_month date, today date, out confirmed boolean, out version bigint)
    language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
begin
    select r.confirmed, r.version into confirmed, version
    from attendance_rollup r where r.month = of_month and r.region_path = path for update;
    if not found then
        insert into attendance_rollup (month, region_path) values (of_month, path) on conflict do nothing;
        perform attendance_recount(path, of_month, of_month, today);
        select r.confirmed, r.version into confirmed, version
        from attendance_rollup r where r.month = of_month and r.region_path = path for update;
    end if;
end
$$;

create function attendance_count(path text, of_month date, official_trip int, training int, leave int, rest int, unexcused int)
    returns bigint
    language sql security definer set search_path = public, pg_temp as
$$
update attendance_rollup r
set official_trip = r.official_trip + $3, training = r.training + $4, leave = r.leave + $5, rest = r.rest + $6,
    unexcused = r.unexcused + $7, version = r.version + 1
where r.month = $2 and r.region_path = $1
returning r.version
$$;

create function attendance_confirm(path text, of_month date) returns bigint
    language sql security definer set search_path = public, pg_temp as
$$
update attendance_rollup r set confirmed = true, version = r.version + 1
where r.month = of_month and r.region_path = path and not r.confirmed
returning r.version
$$;

-- The state of a register, also for a unit or a cadre, whose line of command has no townships.
create function attendance_state(path text, of_month date)
    returns table (confirmed boolean, version bigint, confirmed_name text, confirmed_office text, confirmed_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as
$$
select r.confirmed, r.version, c.confirmed_name, c.confirmed_office, c.confirmed_at
from attendance_rollup r left join attendance_register c on c.region_path = r.region_path and c.month = r.month
where r.month = of_month and r.region_path = path
$$;

-- Everything that a write into the months of some postings has to know, read after the lock is held.
create function attendance_open(postings uuid[], of_month date, ids uuid[], today date)
    returns table (posting_id uuid, cadre_id uuid, cadre_name text, region_path text, unit_path text, first_day date, last_day date,
                   am text, pm text, version int, confirmed boolean, known uuid[])
    language plpgsql as
$$
#variable_conflict use_column
declare
    township text;
    closed   text[] := '{}';
begin
    for township in select distinct left(p.region_path, 26) from posting p where p.id = any (postings) order by 1
        loop
            if (select l.confirmed from attendance_lock(township, of_month, today) l) then
                closed := closed || township;
            end if;
        end loop;
    return query
        select p.id, p.cadre_id, p.cadre_name, p.region_path, p.unit_path, coalesce(p.arrived_on, p.started_on), p.ended_on,
               m.am, m.pm, coalesce(m.version, 0), left(p.region_path, 26) = any (closed),
               (select array_agg(k.id) from attendance_key k where k.prefecture = p.prefecture and k.id = any (ids))
        from posting p
                 left join attendance_month m on m.prefecture = p.prefecture and m.posting_id = p.id and m.month = of_month
        where p.id = any (postings);
end
$$;

-- A posting whose days have moved: what was entered outside them counts no longer, and the days on post are counted again. The advisory
-- lock lets two postings of one township be counted one after the other, so that neither misses the other.
create function attendance_reposted(posting uuid, since date, today date) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    p      posting;
    path   text;
    old    attendance_month;
    new_am text;
    new_pm text;
begin
    select * into strict p from posting x where x.id = posting;
    path := left(p.region_path, 26);
    for old in select * from attendance_month a
               where a.prefecture = p.prefecture and a.posting_id = p.id and a.month >= date_trunc('month', since) order by a.month
        loop
            perform attendance_lock(path, old.month, today);
            select * into old from attendance_month a
            where a.prefecture = p.prefecture and a.posting_id = p.id and a.month = old.month;
            new_am := attendance_within(old.am, old.month, coalesce(p.arrived_on, p.started_on), p.ended_on);
            new_pm := attendance_within(old.pm, old.month, coalesce(p.arrived_on, p.started_on), p.ended_on);
            if (new_am, new_pm) <> (old.am, old.pm) then
                update attendance_month a set am = new_am, pm = new_pm
                where a.prefecture = p.prefecture and a.posting_id = p.id and a.month = old.month;
                perform attendance_count(path, old.month,
                    attendance_halves(new_am || new_pm, 'O') - attendance_halves(old.am || old.pm, 'O'),
                    attendance_halves(new_am || new_pm, 'T') - attendance_halves(old.am || old.pm, 'T'),
                    attendance_halves(new_am || new_pm, 'L') - attendance_halves(old.am || old.pm, 'L'),
                    attendance_halves(new_am || new_pm, 'R') - attendance_halves(old.am || old.pm, 'R'),
                    attendance_halves(new_am || new_pm, 'U') - attendance_halves(old.am || old.pm, 'U'));
            end if;
        end loop;
    perform pg_advisory_xact_lock(hashtextextended('attendance ' || path, 0));
    perform attendance_recount(path, date_trunc('month', since)::date, date_trunc('month', today)::date, today);
end
$$;

revoke execute on function attendance_recount(text, date, date, date), attendance_lock(text, date, date),
    attendance_count(text, date, int, int, int, int, int), attendance_confirm(text, date), attendance_state(text, date),
    attendance_reposted(uuid, date, date) from public;
grant execute on function attendance_recount(text, date, date, date), attendance_lock(text, date, date),
    attendance_count(text, date, int, int, int, int, int), attendance_confirm(text, date), attendance_state(text, date),
    attendance_reposted(uuid, date, date) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
alter function attendance_recount(text, date, date, date) owner to zhucun_registry;
alter function attendance_lock(text, date, date) owner to zhucun_registry;
alter function attendance_count(text, date, int, int, int, int, int) owner to zhucun_registry;
alter function attendance_confirm(text, date) owner to zhucun_registry;
alter function attendance_state(text, date) owner to zhucun_registry;
alter function attendance_reposted(uuid, date, date) owner to zhucun_registry;
--rollback drop function attendance_reposted(uuid, date, date); drop function attendance_open(uuid[], date, uuid[], date);
--rollback drop function attendance_state(text, date); drop function attendance_confirm(text, date);
--rollback drop function attendance_count(text, date, int, int, int, int, int); drop function attendance_lock(text, date, date);
--rollback drop function attendance_recount(text, date, date, date); drop function attendance_within(text, date, date, date);
--rollback drop function attendance_posted(date, date, date, date, date); drop function attendance_letter(text);
--rollback drop function attendance_halves(text, text);

--changeset attendance:rebuild splitStatements:false
-- lays letters on a month, one after another
create function attendance_put(letters text, day int, letter text) returns text language sql immutable strict parallel safe as
$$ select overlay(letters placing letter from day for 1) $$;
create aggregate attendance_letters (int, text) (sfunc = attendance_put, stype = text, initcond = '...............................');

-- What the entries of one month amount to, read from the facts alone: the oracle of attendance_month.
create function attendance_months_from_entries(of_month date, path text)
    returns table (prefecture text, posting_id uuid, cadre_id uuid, am text, pm text, version int, region_path text, unit_path text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select e.prefecture, e.posting_id, p.cadre_id,
       attendance_within(e.am, of_month, coalesce(p.arrived_on, p.started_on), p.ended_on),
       attendance_within(e.pm, of_month, coalesce(p.arrived_on, p.started_on), p.ended_on),
       e.version, e.region_path, e.unit_path
from (select prefecture, posting_id, max(version) as version,
             attendance_letters(extract(day from day)::int, attendance_letter(status) order by version) filter (where span <> 'PM') as am,
             attendance_letters(extract(day from day)::int, attendance_letter(status) order by version) filter (where span <> 'AM') as pm,
             (array_agg(region_path order by version desc))[1] as region_path,
             (array_agg(unit_path order by version desc))[1] as unit_path
      from attendance_entry
      where day >= of_month and day < (of_month + interval '1 month')::date
        and region_path >= path and region_path < path || '~'
      group by prefecture, posting_id) e
         join posting p on p.id = e.posting_id
$$;

-- Derives keys, months and roll-ups of one month anew, for entries that were loaded by COPY. Nobody may write meanwhile.
create function attendance_rebuild(of_month date, path text, today date) returns void
    language sql security definer set search_path = public, pg_temp as
$$
insert into attendance_key (prefecture, id, posting_id, day, version)
select prefecture, id, posting_id, day, version from attendance_entry
where day >= of_month and day < (of_month + interval '1 month')::date and region_path >= path and region_path < path || '~'
on conflict do nothing;

insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)
select prefecture, posting_id, of_month, cadre_id, am, pm, version, region_path, unit_path
from attendance_months_from_entries(of_month, path)
on conflict (prefecture, posting_id, month) do update set am = excluded.am, pm = excluded.pm, version = excluded.version;

select attendance_recount(path, of_month, of_month, today);

insert into attendance_rollup as r (month, region_path, official_trip, training, leave, rest, unexcused)
select of_month, left(region_path, 26), sum(attendance_halves(am || pm, 'O')), sum(attendance_halves(am || pm, 'T')),
       sum(attendance_halves(am || pm, 'L')), sum(attendance_halves(am || pm, 'R')), sum(attendance_halves(am || pm, 'U'))
from attendance_month
where month = of_month and region_path >= path and region_path < path || '~'
group by left(region_path, 26)
on conflict (month, region_path) do update
    set official_trip = excluded.official_trip, training = excluded.training, leave = excluded.leave, rest = excluded.rest,
        unexcused = excluded.unexcused, version = r.version + 1;
$$;
revoke execute on function attendance_months_from_entries(date, text), attendance_rebuild(date, text, date) from public;
alter function attendance_months_from_entries(date, text) owner to zhucun_registry;
alter function attendance_rebuild(date, text, date) owner to zhucun_registry;
--rollback drop function attendance_rebuild(date, text, date); drop function attendance_months_from_entries(date, text);
--rollback drop aggregate attendance_letters (int, text); drop function attendance_put(text, int, text);

--changeset attendance:leave-request
-- 请假单: its days are half-open ranges of half days, so that two leaves of one cadre can be refused by the database. A return that
-- is earlier than planned (returned_on is the first day back) shortens the range.
create table leave_request (
    id               uuid             primary key,
    prefecture       text collate "C" not null,
    posting_id       uuid             not null,
    cadre_id         uuid             not null,
    cadre_name       text             not null,
    village_name     text             not null,
    kind             text             not null,
    from_day         date             not null,
    from_half        text             not null,
    to_day           date             not null,
    to_half          text             not null,
    days             numeric(5, 1)    not null,
    workdays         numeric(5, 1)    not null,
    merged_days      numeric(5, 1)    not null,
    reason           text             not null,
    state            text             not null,
    approver         text             not null,
    approver_basis   text             not null,
    requested_by     uuid             not null,
    requested_name   text             not null,
    requested_office text             not null,
    requested_at     timestamptz      not null,
    decided_by       uuid,
    decided_name     text,
    decided_office   text,
    decided_at       timestamptz,
    decision_note    text,
    returned_on      date,
    return_name      text,
    return_at        timestamptz,
    region_path      text collate "C" not null,
    unit_path        text collate "C" not null,
    version          bigint           not null default 0,
    halves           int4range generated always as (int4range(
        2 * (from_day - date '2000-01-01') + case from_half when 'PM' then 1 else 0 end,
        greatest(2 * (from_day - date '2000-01-01') + case from_half when 'PM' then 1 else 0 end,
            least(2 * (to_day - date '2000-01-01') + case to_half when 'AM' then 1 else 2 end,
                2 * (returned_on - date '2000-01-01'))))) stored,
    constraint leave_request_kind_known check (kind in ('ANNUAL', 'SICK', 'PERSONAL', 'MARRIAGE', 'MATERNITY', 'BEREAVEMENT')),
    constraint leave_request_state_known check (state in ('REQUESTED', 'APPROVED', 'REJECTED', 'RETURNED', 'CANCELLED')),
    constraint leave_request_approver_known check (approver in ('TOWNSHIP', 'COUNTY')),
    constraint leave_request_halves_known check (from_half in ('AM', 'PM') and to_half in ('AM', 'PM')),
    constraint leave_request_period check (from_day < to_day or from_day = to_day and not (from_half = 'PM' and to_half = 'AM')),
    constraint leave_request_decided check ((state in ('REQUESTED') and decided_by is null) or state = 'CANCELLED'
        or (state in ('APPROVED', 'REJECTED', 'RETURNED') and decided_by is not null)),
    constraint leave_request_approved_by_another check (decided_by <> requested_by),
    constraint leave_request_returned check ((state = 'RETURNED') = (returned_on is not null)),
    constraint leave_request_once_at_a_time exclude using gist (prefecture with =, cadre_id with =, halves with &&)
        where (state in ('REQUESTED', 'APPROVED', 'RETURNED'))
);
create index leave_request_region on leave_request (region_path, id);
create index leave_request_unit on leave_request (unit_path, id);
create index leave_request_cadre on leave_request (cadre_id, from_day);
-- who should be back: what the overdue list and the days still ahead read
create index leave_request_out on leave_request (region_path, to_day) where state = 'APPROVED';
--rollback drop table leave_request;
