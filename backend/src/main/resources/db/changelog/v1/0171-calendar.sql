--liquibase formatted sql

--changeset calendar:edition
-- 放假安排: versioned. The country's arrangement and what regions add to it (local and ethnic holidays); the newest version of a place and
-- year counts. One that is whole stands by itself: a region may enter a year before the country's is in the product.
create table calendar_edition (
    id              uuid             primary key,
    serial          bigint           generated always as identity,
    year            smallint         not null,
    region_code     text collate "C" not null,
    number          int              not null,
    whole           boolean          not null,
    document        text             not null,
    reason          text             not null,
    days            jsonb            not null,
    recorded_by     uuid,
    recorded_name   text             not null,
    recorded_office text             not null,
    recorded_at     timestamptz      not null default now(),
    region_path     text collate "C" not null,
    constraint calendar_edition_once unique (region_path, year, number),
    constraint calendar_edition_year_known check (year between 1949 and 2100),
    constraint calendar_edition_of_a_county_at_least check (length(region_path) <= 16),
    constraint calendar_edition_days_form check (jsonb_typeof(days) = 'array'),
    constraint calendar_edition_words check (btrim(document) <> '' and length(document) <= 200 and btrim(reason) <> '' and length(reason) <= 500)
);
create unique index calendar_edition_serial on calendar_edition (serial);
create index calendar_edition_year on calendar_edition (year, region_path, number desc);
comment on table calendar_edition is 'insert-only — published: everybody works by the calendars of the levels above';
create policy published_region on calendar_edition for select to zhucun_by_region using ((select nullif(current_setting('scope.path', true), '')) is not null);
create policy published_unit on calendar_edition for select to zhucun_by_unit using ((select nullif(current_setting('scope.path', true), '')) is not null);
create policy published_person on calendar_edition for select to zhucun_by_person using ((select nullif(current_setting('scope.path', true), '')) is not null);

insert into calendar_edition (id, year, region_code, number, whole, document, reason, days, recorded_name, recorded_office, recorded_at, region_path)
select gen_random_uuid(), y.year, '000000', 1, true, '国务院办公厅关于' || y.year || '年部分节假日安排的通知', '随系统发布（数据取自 ' || y.edition || '）',
       (select jsonb_agg(jsonb_build_object('date', d.day, 'kind', d.kind, 'name', d.name, 'nameEn', d.name_en) order by d.day)
        from calendar_day d where extract(year from d.day) = y.year),
       '系统', '系统', '2026-01-01 00:00:00+08', '/'
from calendar_year y;

-- what the data of the first version leaves out
insert into calendar_edition (id, year, region_code, number, whole, document, reason, days, recorded_name, recorded_office, region_path)
select gen_random_uuid(), e.year, '000000', 2, true, e.document, f.reason, e.days || f.more, '系统', '系统', '/'
from calendar_edition e
         join (values (2005, '补录：2005年12月31日（星期六）因2006年元旦调休上班（2005年12月22日通知）',
                       '[{"date": "2005-12-31", "kind": "MAKEUP_WORKDAY", "name": "元旦", "nameEn": "New Year''s Day"}]'::jsonb),
                      (2011, '补录：端午节6月4日至6日放假，第一版缺6月5日',
                       '[{"date": "2011-06-05", "kind": "HOLIDAY", "name": "端午", "nameEn": "Dragon Boat Festival"}]'::jsonb),
                      (2012, '补录：端午节6月22日至24日放假，第一版缺6月23日（端午当日）',
                       '[{"date": "2012-06-23", "kind": "HOLIDAY", "name": "端午", "nameEn": "Dragon Boat Festival"}]'::jsonb))
    f (year, reason, more) on f.year = e.year and e.number = 1;

drop table calendar_day;
drop table calendar_year;
--rollback drop table calendar_edition;

--changeset calendar:workdays splitStatements:false
-- The workdays between two days (both included, of one year) where a path lies; null where that year has no calendar. An edition beneath
-- says more than the one above it; a whole one replaces it.
create function calendar_workdays(path text, from_day date, to_day date) returns int
    language sql stable parallel safe as
$$
with said as (
    select distinct on (e.region_path) e.region_path, e.whole, e.days
    from calendar_edition e
    where e.year = extract(year from from_day) and path like e.region_path || '%'
    order by e.region_path, e.number desc),
     standing as (
         select s.region_path, s.days from said s
         where length(s.region_path) >= (select max(length(w.region_path)) from said w where w.whole)),
     special as (
         select distinct on (d.date) d.date as day, d.kind
         from standing s cross join lateral jsonb_to_recordset(s.days) as d (date date, kind text)
         order by d.date, length(s.region_path) desc)
select case when exists (select from standing) then
    (select count(*)::int from generate_series(from_day::timestamp, to_day::timestamp, interval '1 day') n (day)
     left join special x on x.day = n.day::date
     where coalesce(x.kind = 'MAKEUP_WORKDAY', extract(isodow from n.day) <= 5)) end
$$;
--rollback drop function calendar_workdays(text, date, date);
