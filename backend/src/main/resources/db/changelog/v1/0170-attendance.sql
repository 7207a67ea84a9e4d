--liquibase formatted sql

--changeset attendance:nights-and-by-products
-- 夜宿: a night follows the afternoon (who is in the village then stays overnight) unless it was entered. Only where a policy asks for nights.
alter table attendance_entry
    drop constraint attendance_entry_span_known,
    drop constraint attendance_entry_status_known,
    drop constraint attendance_entry_source_known,
    add column claimed_at timestamptz,
    add column source_id uuid;
alter table attendance_entry
    add constraint attendance_entry_span_known check (span in ('AM', 'PM', 'DAY', 'NIGHT')),
    add constraint attendance_entry_status_known check (
        status in ('IN_VILLAGE', 'OFFICIAL_TRIP', 'TRAINING', 'LEAVE', 'REST', 'UNEXCUSED_ABSENCE', 'AWAY_OVERNIGHT')),
    add constraint attendance_entry_night_only check (case when span = 'NIGHT' then status in ('IN_VILLAGE', 'AWAY_OVERNIGHT') else status <> 'AWAY_OVERNIGHT' end),
    add constraint attendance_entry_source_known check (source in ('CLERK', 'LEAVE', 'TRAINING', 'CORRECTION'));
comment on column attendance_entry.claimed_at is
    'when the device says it was entered; never later than recorded_at counts. Entries of one half day stand in that order, in whatever order they arrive';
comment on column attendance_entry.source_id is 'the record whose by-product the entry is, e.g. a training session';
alter table attendance_month
    add column nights text collate "C" not null default '...............................',
    add constraint attendance_month_nights check (nights ~ '^[.AS]{31}$');
comment on column attendance_month.nights is '. as the afternoon · A away overnight · S stayed in the village';
--rollback alter table attendance_month drop column nights;
--rollback alter table attendance_entry drop column claimed_at, drop column source_id;

--changeset attendance:weeks
-- 按周确认: a month may be closed week by week; each act closes the days up to one of them
alter table attendance_rollup add column closed_to date;
update attendance_rollup set closed_to = (month + interval '1 month')::date - 1 where confirmed;
alter table attendance_register no force row level security;
alter table attendance_register add column through date;
update attendance_register set through = (month + interval '1 month')::date - 1;
alter table attendance_register force row level security;
alter table attendance_register
    alter column through set not null,
    drop constraint attendance_register_once,
    add constraint attendance_register_once unique (township_code, month, through),
    add constraint attendance_register_within check (through >= month and through < month + interval '1 month');
--rollback alter table attendance_register drop column through; alter table attendance_rollup drop column closed_to;

--changeset attendance:year splitStatements:false
-- 年度汇总: half days away, by kind, and nights not spent in the village: of the twelve months, the four quarters (13 to 16) and the year (17),
-- kept by the write that changes them. Days on post follow from the posting's dates.
create table attendance_year (
    prefecture    text collate "C" not null,
    posting_id    uuid             not null,
    year          smallint         not null,
    cadre_id      uuid             not null,
    official_trip smallint[]       not null,
    training      smallint[]       not null,
    leave         smallint[]       not null,
    rest          smallint[]       not null,
    unexcused     smallint[]       not null,
    nights_away   smallint[]       not null,
    region_path   text collate "C" not null,
    unit_path     text collate "C" not null,
    primary key (prefecture, posting_id, year)
) with (fillfactor = 60);
create index attendance_year_region on attendance_year (year, region_path);
comment on table attendance_year is 'audit:none — derived from attendance_month by the same transaction';

-- nights not spent in the village: entered as away, or following an afternoon elsewhere
create function attendance_nights_away(pm text, nights text) returns int language sql immutable parallel safe as
$$
select case when nights = repeat('.', 31) then 31 - attendance_halves(pm, '.')
            else (select count(*)::int from generate_series(1, 31) n
                  where substr(nights, n, 1) = 'A' or substr(nights, n, 1) = '.' and substr(pm, n, 1) <> '.') end
$$;

-- twelve months, with their quarters and the year
create function attendance_periods(months smallint[]) returns smallint[] language sql immutable parallel safe as
$$
select months || (select array_agg(s::smallint order by q)
                  from (select q, sum(months[n]) as s
                        from generate_series(1, 5) q
                                 join generate_series(1, 12) n on q = 5 or (n + 2) / 3 = q
                        group by q) sums)
$$;

insert into attendance_year (prefecture, posting_id, year, cadre_id, official_trip, training, leave, rest, unexcused, nights_away,
                             region_path, unit_path)
select prefecture, posting_id, extract(year from month), (array_agg(cadre_id))[1],
       attendance_periods(array_agg(coalesce(trip, 0)::smallint order by n)), attendance_periods(array_agg(coalesce(training, 0)::smallint order by n)),
       attendance_periods(array_agg(coalesce(on_leave, 0)::smallint order by n)), attendance_periods(array_agg(coalesce(rest, 0)::smallint order by n)),
       attendance_periods(array_agg(coalesce(unexcused, 0)::smallint order by n)), attendance_periods(array_agg(coalesce(nights_away, 0)::smallint order by n)),
       (array_agg(region_path))[1], (array_agg(unit_path))[1]
from (select k.prefecture, k.posting_id, k.year_first + make_interval(months => n - 1) as month, n, k.cadre_id, k.region_path, k.unit_path,
             attendance_halves(m.am || m.pm, 'O') as trip, attendance_halves(m.am || m.pm, 'T') as training,
             attendance_halves(m.am || m.pm, 'L') as on_leave, attendance_halves(m.am || m.pm, 'R') as rest,
             attendance_halves(m.am || m.pm, 'U') as unexcused, attendance_nights_away(m.pm, m.nights) as nights_away
      from (select distinct on (prefecture, posting_id, date_trunc('year', month)) prefecture, posting_id,
                   date_trunc('year', month) as year_first, cadre_id, region_path, unit_path
            from attendance_month order by 1, 2, 3, month desc) k
               cross join generate_series(1, 12) n
               left join attendance_month m on m.prefecture = k.prefecture and m.posting_id = k.posting_id
          and m.month = (k.year_first + make_interval(months => n - 1))::date) months
group by prefecture, posting_id, extract(year from month);

grant select, insert, update on attendance_year to zhucun_registry;

-- 补登: months that something was entered for after they were over. Rules judge months that are over; by these rows they know whom to look at
-- again, and an entry of the running month costs nothing more.
create table attendance_late (
    prefecture  text collate "C" not null,
    posting_id  uuid             not null,
    month       date             not null,
    cadre_id    uuid             not null,
    times       int              not null default 1,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    primary key (prefecture, posting_id, month)
) with (fillfactor = 80);
comment on table attendance_late is 'audit:none — derived from attendance_entry by the same transaction';

--rollback drop table attendance_late; drop table attendance_year; drop function attendance_periods(smallint[]); drop function attendance_nights_away(text, text);

--changeset attendance:functions-2 splitStatements:false
drop function attendance_write(uuid[], uuid[], uuid[], date[], text[], text[], int[], text[], text[], text[], text[], uuid[], text[], text[],
    uuid, text, text, timestamptz, date, uuid[], uuid[], text[], text[], int[], text[], text[], text[], int[], int[], int[], int[], int[]);
drop function attendance_open(uuid[], date, uuid[], date);
drop function attendance_lock(text, date, date);
drop function attendance_state(text, date);
drop function attendance_confirm(text, date);

-- Holds a township's month until the transaction ends and tells its state: days up to closed_to are confirmed.
create function attendance_lock(path text, of_month date, today date, out confirmed boolean, out version bigint, out closed_to date)
    language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
begin
    select r.confirmed, r.version, r.closed_to into confirmed, version, closed_to
    from attendance_rollup r where r.month = of_month and r.region_path = path for update;
    if not found then
        insert into attendance_rollup (month, region_path) values (of_month, path) on conflict do nothing;
        perform attendance_recount(path, of_month, of_month, today);
        select r.confirmed, r.version, r.closed_to into confirmed, version, closed_to
        from attendance_rollup r where r.month = of_month and r.region_path = path for update;
    end if;
end
$$;

create function attendance_confirm(path text, of_month date, through date) returns bigint
    language sql security definer set search_path = public, pg_temp as
$$
update attendance_rollup r
set closed_to = through, confirmed = (through = (of_month + interval '1 month')::date - 1), version = r.version + 1
where r.month = of_month and r.region_path = path and not r.confirmed
returning r.version
$$;

-- The state of a register, also for a unit or a cadre, whose line of command has no townships. Who confirmed last is named.
create function attendance_state(path text, of_month date)
    returns table (confirmed boolean, version bigint, closed_to date, confirmed_by uuid, confirmed_name text, confirmed_office text,
                   confirmed_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as
$$
select r.confirmed, r.version, r.closed_to, c.confirmed_by, c.confirmed_name, c.confirmed_office, c.confirmed_at
from attendance_rollup r
         left join attendance_register c on c.region_path = r.region_path and c.month = r.month and c.through = r.closed_to
where r.month = of_month and r.region_path = path
$$;

-- Who confirmed the act in which a day of a township was closed, also for those who do not see the township.
create function attendance_confirmer(path text, of_day date, out confirmed_by uuid, out confirmed_name text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select r.confirmed_by, r.confirmed_name
from attendance_register r
where r.region_path = path and r.month = date_trunc('month', of_day)::date and r.through >= of_day
order by r.through limit 1
$$;

-- Everything that a write into the months of some postings has to know, read after the lock is held.
create function attendance_open(postings uuid[], of_month date, ids uuid[], today date)
    returns table (posting_id uuid, cadre_id uuid, cadre_name text, region_path text, unit_path text, first_day date, last_day date,
                   am text, pm text, nights text, version int, closed_to date, known uuid[])
    language plpgsql
    set plan_cache_mode = force_generic_plan as
$$
#variable_conflict use_column
declare
    township text;
    until    date;
    closed   jsonb := '{}';
    used     uuid[];
begin
    for township in select distinct left(p.region_path, 26) from posting p where p.id = any (postings) order by 1
        loop
            select l.closed_to into until from attendance_lock(township, of_month, today) l;
            if until is not null then
                closed := closed || jsonb_build_object(township, until);
            end if;
        end loop;
    select array_agg(k.id) into used
    from attendance_key k
    where k.id = any (ids) and k.prefecture = any (array(select distinct p.prefecture from posting p where p.id = any (postings)));
    return query
        select p.id, p.cadre_id, p.cadre_name, p.region_path, p.unit_path, coalesce(p.arrived_on, p.started_on), p.ended_on,
               m.am, m.pm, m.nights, coalesce(m.version, 0), (closed ->> left(p.region_path, 26))::date, used
        from posting p
                 left join attendance_month m on m.prefecture = p.prefecture and m.posting_id = p.id and m.month = of_month
        where p.id = any (postings);
end
$$;

-- Brings the year's row of a posting to what its letters of one month amount to.
create function attendance_year_put(of_prefecture text, of_posting uuid, of_cadre uuid, of_month date, am text, pm text, nights text,
                                    of_region text, of_unit text) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan as
$$
#variable_conflict use_column
declare
    mon         int := extract(month from of_month);
    quarter     int := 12 + (extract(month from of_month)::int + 2) / 3;
    trip_       int := attendance_halves($5 || $6, 'O');
    training_   int := attendance_halves($5 || $6, 'T');
    leave_      int := attendance_halves($5 || $6, 'L');
    rest_       int := attendance_halves($5 || $6, 'R');
    unexcused_  int := attendance_halves($5 || $6, 'U');
    away_       int := attendance_nights_away($6, $7);
begin
    loop
        update attendance_year y
        set official_trip[mon] = trip_, official_trip[quarter] = official_trip[quarter] + trip_ - official_trip[mon],
            official_trip[17] = official_trip[17] + trip_ - official_trip[mon],
            training[mon] = training_, training[quarter] = training[quarter] + training_ - training[mon],
            training[17] = training[17] + training_ - training[mon],
            leave[mon] = leave_, leave[quarter] = leave[quarter] + leave_ - leave[mon], leave[17] = leave[17] + leave_ - leave[mon],
            rest[mon] = rest_, rest[quarter] = rest[quarter] + rest_ - rest[mon], rest[17] = rest[17] + rest_ - rest[mon],
            unexcused[mon] = unexcused_, unexcused[quarter] = unexcused[quarter] + unexcused_ - unexcused[mon],
            unexcused[17] = unexcused[17] + unexcused_ - unexcused[mon],
            nights_away[mon] = away_, nights_away[quarter] = nights_away[quarter] + away_ - nights_away[mon],
            nights_away[17] = nights_away[17] + away_ - nights_away[mon]
        where y.prefecture = of_prefecture and y.posting_id = of_posting and y.year = extract(year from of_month)::smallint;
        exit when found;
        insert into attendance_year (prefecture, posting_id, year, cadre_id, official_trip, training, leave, rest, unexcused, nights_away,
                                     region_path, unit_path)
        select of_prefecture, of_posting, extract(year from of_month)::smallint, of_cadre, z, z, z, z, z, z, of_region, of_unit
        from (select array_fill(0::smallint, array [17]) as z) nothing
        on conflict do nothing;
    end loop;
end
$$;

-- Entries, their keys, the months and years they change and the townships' roll-ups, as whoever asks.
create function attendance_write(
    line_id uuid[], line_posting uuid[], line_cadre uuid[], line_day date[], line_span text[], line_status text[], line_version int[],
    line_was text[], line_note text[], line_source text[], line_reason text[], line_leave uuid[], line_region text[], line_unit text[],
    by_account uuid, by_name text, by_office text, at_time timestamptz, of_month date,
    book_posting uuid[], book_cadre uuid[], book_am text[], book_pm text[], book_version int[], book_region text[], book_unit text[],
    count_path text[], count_trip int[], count_training int[], count_leave int[], count_rest int[], count_unexcused int[],
    book_nights text[], line_claimed timestamptz[], line_source_id uuid[])
    returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan as
$$
begin
    insert into attendance_entry (prefecture, day, posting_id, version, id, cadre_id, span, status, was, note, source, reason, leave_id,
                                  recorded_by, recorded_name, recorded_office, recorded_at, region_path, unit_path, claimed_at, source_id)
    select substr(region_path, 5, 4), day, posting_id, version, id, cadre_id, span, status, was, note, source, reason, leave_id,
           by_account, by_name, by_office, at_time, region_path, unit_path, claimed_at, source_id
    from unnest(line_id, line_posting, line_cadre, line_day, line_span, line_status, line_version, line_was, line_note, line_source,
                line_reason, line_leave, line_region, line_unit, line_claimed, line_source_id)
        as l (id, posting_id, cadre_id, day, span, status, version, was, note, source, reason, leave_id, region_path, unit_path, claimed_at,
              source_id);

    insert into attendance_key (prefecture, id, posting_id, day, version)
    select substr(region_path, 5, 4), id, posting_id, day, version
    from unnest(line_id, line_posting, line_day, line_version, line_region) as l (id, posting_id, day, version, region_path);

    insert into attendance_month as m (prefecture, posting_id, month, cadre_id, am, pm, nights, version, region_path, unit_path)
    select substr(region_path, 5, 4), posting_id, of_month, cadre_id, am, pm, nights, version, region_path, unit_path
    from unnest(book_posting, book_cadre, book_am, book_pm, book_nights, book_version, book_region, book_unit)
        as b (posting_id, cadre_id, am, pm, nights, version, region_path, unit_path)
    on conflict (prefecture, posting_id, month) do update
        set am = excluded.am, pm = excluded.pm, nights = excluded.nights, version = excluded.version;

    perform attendance_year_put(substr(region_path, 5, 4), posting_id, cadre_id, of_month, am, pm, nights, region_path, unit_path)
    from unnest(book_posting, book_cadre, book_am, book_pm, book_nights, book_region, book_unit)
        as b (posting_id, cadre_id, am, pm, nights, region_path, unit_path);

    if of_month < date_trunc('month', at_time at time zone 'Asia/Shanghai') then
        insert into attendance_late as l (prefecture, posting_id, month, cadre_id, region_path, unit_path)
        select substr(region_path, 5, 4), posting_id, of_month, cadre_id, region_path, unit_path
        from unnest(book_posting, book_cadre, book_region, book_unit) as b (posting_id, cadre_id, region_path, unit_path)
        on conflict (prefecture, posting_id, month) do update set times = l.times + 1;
    end if;

    perform attendance_count(path, of_month, trip, training, on_leave, rest, unexcused)
    from unnest(count_path, count_trip, count_training, count_leave, count_rest, count_unexcused)
        as c (path, trip, training, on_leave, rest, unexcused);
end
$$;

-- A posting whose days have moved: what was entered outside them counts no longer, and the days on post are counted again. The advisory
-- lock lets two postings of one township be counted one after the other, so that neither misses the other.
create or replace function attendance_reposted(posting uuid, since date, today date) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    p          posting;
    path       text;
    old        attendance_month;
    new_am     text;
    new_pm     text;
    new_nights text;
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
            new_nights := attendance_within(old.nights, old.month, coalesce(p.arrived_on, p.started_on), p.ended_on);
            if (new_am, new_pm, new_nights) <> (old.am, old.pm, old.nights) then
                update attendance_month a set am = new_am, pm = new_pm, nights = new_nights
                where a.prefecture = p.prefecture and a.posting_id = p.id and a.month = old.month;
                perform attendance_year_put(old.prefecture, old.posting_id, old.cadre_id, old.month, new_am, new_pm, new_nights,
                    old.region_path, old.unit_path);
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

revoke execute on function attendance_lock(text, date, date), attendance_confirm(text, date, date), attendance_state(text, date),
    attendance_confirmer(text, date) from public;
grant execute on function attendance_lock(text, date, date), attendance_confirm(text, date, date), attendance_state(text, date),
    attendance_confirmer(text, date) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
alter function attendance_lock(text, date, date) owner to zhucun_registry;
alter function attendance_confirm(text, date, date) owner to zhucun_registry;
alter function attendance_state(text, date) owner to zhucun_registry;
alter function attendance_confirmer(text, date) owner to zhucun_registry;
--rollback empty

--changeset attendance:rebuild-2 splitStatements:false
drop function attendance_rebuild(date, text, date);
drop function attendance_months_from_entries(date, text);

-- What the entries of one month amount to, read from the facts alone: the oracle of attendance_month. The order is that of what devices
-- claim; two that claim the same moment stand in the order of their ids.
create function attendance_months_from_entries(of_month date, path text)
    returns table (prefecture text, posting_id uuid, cadre_id uuid, am text, pm text, nights text, version int, region_path text, unit_path text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select e.prefecture, e.posting_id, p.cadre_id,
       attendance_within(e.am, of_month, coalesce(p.arrived_on, p.started_on), p.ended_on),
       attendance_within(e.pm, of_month, coalesce(p.arrived_on, p.started_on), p.ended_on),
       attendance_within(e.nights, of_month, coalesce(p.arrived_on, p.started_on), p.ended_on),
       e.version, e.region_path, e.unit_path
from (select prefecture, posting_id, max(version) as version,
             attendance_letters(extract(day from day)::int, attendance_letter(status) order by at, turn, id) filter (where span in ('AM', 'DAY')) as am,
             attendance_letters(extract(day from day)::int, attendance_letter(status) order by at, turn, id) filter (where span in ('PM', 'DAY')) as pm,
             attendance_letters(extract(day from day)::int, case when span <> 'NIGHT' then '.' when status = 'AWAY_OVERNIGHT' then 'A' else 'S' end
                                order by at, turn, id) filter (where span <> 'AM') as nights,
             (array_agg(region_path order by version desc))[1] as region_path,
             (array_agg(unit_path order by version desc))[1] as unit_path
      from (select *, least(claimed_at, recorded_at) as at, case when claimed_at is null then version else 0 end as turn
            from attendance_entry
            where day >= of_month and day < (of_month + interval '1 month')::date
              and region_path >= path and region_path < path || '~') entries
      group by prefecture, posting_id) e
         join posting p on p.id = e.posting_id
$$;

-- Derives the rows of the year that holds the month anew from the letters of its months.
create function attendance_year_rebuild(of_month date, path text) returns void
    language sql security definer set search_path = public, pg_temp as
$$
with months as (select prefecture, posting_id, cadre_id, extract(month from month)::int as n, region_path, unit_path,
                       attendance_halves(am || pm, 'O') as trip, attendance_halves(am || pm, 'T') as training,
                       attendance_halves(am || pm, 'L') as on_leave, attendance_halves(am || pm, 'R') as rest,
                       attendance_halves(am || pm, 'U') as unexcused, attendance_nights_away(pm, nights) as nights_away
                from attendance_month
                where month >= date_trunc('year', of_month) and month < date_trunc('year', of_month) + interval '1 year'
                  and region_path >= path and region_path < path || '~'),
     newest as (select distinct on (prefecture, posting_id) prefecture, posting_id, cadre_id, region_path, unit_path
                from months order by prefecture, posting_id, n desc)
insert into attendance_year as y (prefecture, posting_id, year, cadre_id, official_trip, training, leave, rest, unexcused, nights_away,
                                  region_path, unit_path)
select k.prefecture, k.posting_id, extract(year from of_month)::smallint, k.cadre_id,
       attendance_periods(array_agg(coalesce(m.trip, 0)::smallint order by t)),
       attendance_periods(array_agg(coalesce(m.training, 0)::smallint order by t)),
       attendance_periods(array_agg(coalesce(m.on_leave, 0)::smallint order by t)),
       attendance_periods(array_agg(coalesce(m.rest, 0)::smallint order by t)),
       attendance_periods(array_agg(coalesce(m.unexcused, 0)::smallint order by t)),
       attendance_periods(array_agg(coalesce(m.nights_away, 0)::smallint order by t)), k.region_path, k.unit_path
from newest k
         cross join generate_series(1, 12) t
         left join months m on m.prefecture = k.prefecture and m.posting_id = k.posting_id and m.n = t
group by k.prefecture, k.posting_id, k.cadre_id, k.region_path, k.unit_path
on conflict (prefecture, posting_id, year) do update
    set official_trip = excluded.official_trip, training = excluded.training, leave = excluded.leave, rest = excluded.rest,
        unexcused = excluded.unexcused, nights_away = excluded.nights_away;
$$;

-- Derives keys, months, their year and roll-ups of one month anew, for entries that were loaded by COPY. Nobody may write meanwhile.
create function attendance_rebuild(of_month date, path text, today date) returns void
    language sql security definer set search_path = public, pg_temp as
$$
insert into attendance_key (prefecture, id, posting_id, day, version)
select prefecture, id, posting_id, day, version from attendance_entry
where day >= of_month and day < (of_month + interval '1 month')::date and region_path >= path and region_path < path || '~'
on conflict do nothing;

insert into attendance_month (prefecture, posting_id, month, cadre_id, am, pm, nights, version, region_path, unit_path)
select prefecture, posting_id, of_month, cadre_id, am, pm, nights, version, region_path, unit_path
from attendance_months_from_entries(of_month, path)
on conflict (prefecture, posting_id, month) do update
    set am = excluded.am, pm = excluded.pm, nights = excluded.nights, version = excluded.version;

select attendance_year_rebuild(of_month, path);

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
revoke execute on function attendance_months_from_entries(date, text), attendance_rebuild(date, text, date), attendance_year_rebuild(date, text) from public;
create policy registry on attendance_year to zhucun_registry using (true) with check (true);
alter function attendance_months_from_entries(date, text) owner to zhucun_registry;
alter function attendance_year_rebuild(date, text) owner to zhucun_registry;
alter function attendance_rebuild(date, text, date) owner to zhucun_registry;
--rollback drop function attendance_rebuild(date, text, date); drop function attendance_year_rebuild(date, text); drop function attendance_months_from_entries(date, text);

--changeset attendance:correction
-- 更正告知: what a correction changed and whom it touches: the cadre, his unit, who had confirmed the month. The entry is the fact.
create table attendance_correction (
    id               uuid             primary key,
    posting_id       uuid             not null,
    cadre_id         uuid             not null,
    cadre_name       text             not null,
    unit_name        text             not null,
    village_name     text             not null,
    day              date             not null,
    span             text             not null,
    was              text             not null,
    status           text             not null,
    reason           text             not null,
    corrected_by     uuid             not null,
    corrected_name   text             not null,
    corrected_office text             not null,
    corrected_at     timestamptz      not null,
    confirmed_by     uuid,
    confirmed_name   text,
    region_path      text collate "C" not null,
    unit_path        text collate "C" not null
);
create index attendance_correction_region on attendance_correction (region_path, corrected_at desc);
create index attendance_correction_unit on attendance_correction (unit_path, corrected_at desc);
create index attendance_correction_cadre on attendance_correction (cadre_id, corrected_at desc);
create index attendance_correction_newest on attendance_correction (corrected_at desc, id desc);
comment on table attendance_correction is 'audit:none insert-only — tells of an entry, which is the fact';
--rollback drop table attendance_correction;

--changeset attendance:conflict
-- 考勤与督查不符: an inspection found somebody absent on a day that the register calls a day in the village. A person settles it.
create table attendance_conflict (
    id             uuid             primary key,
    posting_id     uuid             not null references posting,
    cadre_id       uuid             not null references cadre (id),
    cadre_name     text             not null,
    village_name   text             not null,
    day            date             not null,
    said           text             not null,
    finding_id     uuid             not null,
    finding_number text             not null,
    facts          text             not null,
    found_by       uuid             not null,
    found_by_name  text             not null,
    opened_at      timestamptz      not null,
    state          text             not null,
    outcome        text,
    reason         text,
    entry_id       uuid,
    settled_by     uuid,
    settled_name   text,
    settled_office text,
    settled_at     timestamptz,
    region_path    text collate "C" not null,
    unit_path      text collate "C" not null,
    version        bigint           not null default 0,
    constraint attendance_conflict_once unique (finding_id, posting_id),
    constraint attendance_conflict_state_known check (state in ('OPEN', 'SETTLED')),
    constraint attendance_conflict_outcome_known check (outcome in ('REGISTER_CORRECTED', 'REGISTER_STANDS')),
    constraint attendance_conflict_settled check ((state = 'SETTLED') = (outcome is not null)
        and (outcome is null) = (settled_by is null) and (outcome is null) = (reason is null)),
    constraint attendance_conflict_has_a_reason check (reason is null or btrim(reason) <> '' and length(reason) <= 500),
    constraint attendance_conflict_settled_by_another check (settled_by <> found_by)
);
create index attendance_conflict_region on attendance_conflict (region_path, opened_at desc, id desc);
create index attendance_conflict_unit on attendance_conflict (unit_path, opened_at desc, id desc);
create index attendance_conflict_cadre on attendance_conflict (cadre_id, day);
create index attendance_conflict_open on attendance_conflict (region_path, opened_at) where state = 'OPEN';
create index attendance_conflict_newest on attendance_conflict (opened_at desc, id desc);
--rollback drop table attendance_conflict;
