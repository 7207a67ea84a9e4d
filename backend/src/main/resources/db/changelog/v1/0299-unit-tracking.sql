--liquibase formatted sql

--changeset fieldwork:unit-tracking splitStatements:false
-- 派出单位跟踪管理 (O2): that the unit came to see its people, or heard their report
create table unit_tracking_record (
    id               uuid             primary key,
    kind             text             not null,
    unit_id          uuid             not null references organization (id),
    unit_name        text             not null,
    village_code     text collate "C" not null,
    village_name     text             not null,
    on_day           date             not null,
    who              text             not null,
    matter           text             not null,
    withdrawn_on     date,
    withdrawn_reason text,
    recorded_by_name text             not null,
    region_path      text collate "C" not null,
    unit_path        text collate "C" not null,
    version          bigint           not null default 0,
    constraint unit_tracking_record_kind_known check (kind in ('VISIT', 'REPORT_HEARD')),
    constraint unit_tracking_record_village check (length(village_code) = 12),
    constraint unit_tracking_record_words check (btrim(who) <> '' and length(who) <= 100 and btrim(matter) <> '' and length(matter) <= 500),
    constraint unit_tracking_record_withdrawal check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create unique index unit_tracking_record_once on unit_tracking_record (unit_id, village_code, kind, on_day) where withdrawn_on is null;
create index unit_tracking_record_scope on unit_tracking_record (region_path, on_day desc, id desc);
create index unit_tracking_record_unit on unit_tracking_record (unit_path, on_day desc, id desc);
create index unit_tracking_record_latest on unit_tracking_record (on_day desc, id desc);

-- 三个捆绑 (O1): which unit stands by which village in a period, by its teams or by a pairing; one row for each that the office sees
create function unit_bindings(first_day date, last_day date, village_from text, village_to text)
    returns table (unit_id uuid, unit_path text, village_code text, village_name text, since date)
    language sql stable parallel safe as
$$
    select b.unit_id, min(b.unit_path), b.village_code, max(b.village_name), min(b.since)
    from (select u.unit_id, u.unit_path, v.village_code, v.village_name, greatest(u.valid_from, v.valid_from) as since
          from team_village v
          join team_unit u on u.team_id = v.team_id
          where v.village_code >= village_from and v.village_code < village_to
            and v.valid_from <= last_day and (v.valid_to is null or v.valid_to > first_day)
            and u.valid_from <= last_day and (u.valid_to is null or u.valid_to > first_day)
            and (v.valid_to is null or v.valid_to > u.valid_from) and (u.valid_to is null or u.valid_to > v.valid_from)
          union all
          select p.unit_id, p.unit_path, p.village_code, p.village_name, p.valid_from
          from unit_village_pairing p
          where p.village_code >= village_from and p.village_code < village_to
            and p.valid_from <= last_day and (p.valid_to is null or p.valid_to > first_day)) b
    group by b.unit_id, b.village_code
$$;
--rollback drop function unit_bindings(date, date, text, text); drop table unit_tracking_record;
