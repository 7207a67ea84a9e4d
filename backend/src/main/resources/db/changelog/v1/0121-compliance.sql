--liquibase formatted sql

--changeset policy:compliance
-- 合规结果: who fails a rule today, or is justified; who meets it is only counted. Derived from the facts and recomputable at any time.
-- A subject that moves county is for a moment in both places, each writing only its own: so the path is part of the key.
create table compliance_result (
    rule_id      text collate "C" not null,
    subject_id   uuid             not null,
    subject_name text             not null,
    state        text             not null,
    required     text             not null,
    found        text             not null,
    since        date,
    parameter_id uuid             not null,
    enforcement  text             not null,
    region_path  text collate "C" not null,
    unit_path    text collate "C",
    primary key (region_path, rule_id, subject_id),
    constraint compliance_result_state_known check (state in ('FAILING', 'JUSTIFIED'))
);
create index compliance_result_rule on compliance_result (rule_id, region_path, subject_id);
create index compliance_result_unit on compliance_result (unit_path, region_path, rule_id, subject_id);
comment on table compliance_result is 'audit:none — derived from facts that are audited';

-- per township (or the subject's own place above it) and rule
create table compliance_count (
    rule_id     text collate "C" not null,
    population  int              not null,
    failing     int              not null,
    justified   int              not null,
    region_path text collate "C" not null,
    primary key (region_path, rule_id)
);
comment on table compliance_count is 'audit:none — derived from facts that are audited';

-- on which day a province was last judged from scratch, and by which parameters
create table compliance_day (
    province    text collate "C" primary key,
    judged_for  date             not null,
    judged_at   timestamptz      not null,
    rules       text             not null,
    region_path text collate "C" not null
);
comment on table compliance_day is 'audit:none — bookkeeping of derived rows';

-- 待复核: counties in which facts changed since, written in the transaction that changed them and consumed by whoever looks first.
-- No unique key: two writers of one county must not wait for each other.
create table compliance_touched (
    id          bigint generated always as identity primary key,
    fact        text collate "C" not null,
    region_path text collate "C" not null
);
create index compliance_touched_place on compliance_touched (region_path);
comment on table compliance_touched is 'audit:none — a queue of derived rows';
grant insert on compliance_touched to zhucun_registry;
create policy noted_by_trigger on compliance_touched for insert to zhucun_registry with check (true);
--rollback drop table compliance_touched; drop table compliance_day; drop table compliance_count; drop table compliance_result;

--changeset policy:compliance-touch splitStatements:false
-- By statement, not by row: a load of a county notes one line. The note is the registry's, as the county is above a township's range.
create function compliance_county(path text) returns text
    language sql immutable parallel safe
as $$ select left(coalesce(nullif(path, ''), '/'), 16) $$;

create function compliance_touch_new() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as
$$
begin
    insert into compliance_touched (fact, region_path)
    select distinct tg_table_name, compliance_county(to_jsonb(n) ->> 'region_path') from touched_new n;
    return null;
end
$$;
create function compliance_touch_old() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as
$$
begin
    insert into compliance_touched (fact, region_path)
    select distinct tg_table_name, compliance_county(to_jsonb(o) ->> 'region_path') from touched_old o;
    return null;
end
$$;
create function compliance_touch_both() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as
$$
begin
    insert into compliance_touched (fact, region_path)
    select tg_table_name, place
    from (select compliance_county(to_jsonb(n) ->> 'region_path') as place from touched_new n
          union
          select compliance_county(to_jsonb(o) ->> 'region_path') from touched_old o) places;
    return null;
end
$$;
alter function compliance_touch_new() owner to zhucun_registry;
alter function compliance_touch_old() owner to zhucun_registry;
alter function compliance_touch_both() owner to zhucun_registry;

-- 区划对象: the subject id of a region, the same on every node and for ever
create function region_subject(code text) returns uuid
    language sql immutable parallel safe
as $$ select ('00000000-0000-8000-8000-' || rpad(code, 12, '0'))::uuid $$;
grant execute on function region_subject(text), compliance_county(text) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function region_subject(text); drop function compliance_touch_both(); drop function compliance_touch_old(); drop function compliance_touch_new(); drop function compliance_county(text);
