--liquibase formatted sql

--changeset compliance:notes splitStatements:false
-- 待复核: a note says which rows of which table changed, by the columns through which rules reach their subjects (policy.Fact). One row
-- for each such column and province of a statement, in the writer's transaction: seen with it, gone with it. No unique key and no lock:
-- two writers never wait for each other. What was noted before knows no rows, so everything is judged from scratch once more.
truncate compliance_touched, compliance_day;
alter table compliance_touched
    add column key     text collate "C" not null,
    add column changed text[]           not null;
comment on column compliance_touched.region_path is 'province of the changed rows, or the whole country';
--rollback alter table compliance_touched drop column key, drop column changed;

--changeset compliance:touch splitStatements:false
-- By statement, not by row: a load of a county notes a few lines. Arguments of the trigger are the columns; of an update the values before
-- and after. The note is the registry's, as it may lie above the writer's range.
create or replace function compliance_touch_new() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as
$$
begin
    insert into compliance_touched (fact, key, changed, region_path)
    select tg_table_name, k.key, array_agg(distinct r.fields ->> k.key), left(coalesce(nullif(r.fields ->> 'region_path', ''), '/'), 4)
    from (select to_jsonb(n) as fields from touched_new n offset 0) r
    cross join unnest(tg_argv::text[]) as k (key)
    where r.fields ->> k.key is not null
    group by 2, 4;
    return null;
end
$$;
create or replace function compliance_touch_old() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as
$$
begin
    insert into compliance_touched (fact, key, changed, region_path)
    select tg_table_name, k.key, array_agg(distinct r.fields ->> k.key), left(coalesce(nullif(r.fields ->> 'region_path', ''), '/'), 4)
    from (select to_jsonb(o) as fields from touched_old o offset 0) r
    cross join unnest(tg_argv::text[]) as k (key)
    where r.fields ->> k.key is not null
    group by 2, 4;
    return null;
end
$$;
create or replace function compliance_touch_both() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as
$$
begin
    insert into compliance_touched (fact, key, changed, region_path)
    select tg_table_name, k.key, array_agg(distinct r.fields ->> k.key), left(coalesce(nullif(r.fields ->> 'region_path', ''), '/'), 4)
    from (select to_jsonb(n) as fields from touched_new n
          union all
          select to_jsonb(o) from touched_old o
          offset 0) r
    cross join unnest(tg_argv::text[]) as k (key)
    where r.fields ->> k.key is not null
    group by 2, 4;
    return null;
end
$$;
drop function compliance_county(text);
--rollback create function compliance_county(path text) returns text language sql immutable parallel safe as 'select left(coalesce(nullif(path, ''''), ''/''), 16)';

--changeset compliance:member
-- 规则对象: whom each rule is asked about, and where he lies: who meets a rule is only counted, so this says from which count to take him
-- when the next fact changes. Subjects of a province and rule are spread over buckets of a few dozen, each one row: written in bulk when a
-- province is judged, and found by one key when one subject is.
create table compliance_member (
    rule_id     text collate "C"   not null,
    bucket      int                not null,
    subjects    uuid[]             not null,
    places      text[] collate "C" not null,
    region_path text collate "C"   not null,
    primary key (rule_id, bucket, region_path)
);
-- paths of one bucket have little in common that is worth the time of packing them
alter table compliance_member alter column subjects set storage external, alter column places set storage external;
comment on table compliance_member is 'audit:none — derived from facts that are audited';
create function compliance_bucket(subject uuid) returns int
    language sql immutable parallel safe
as $$ select uuid_hash(subject) & 2047 $$;
grant execute on function compliance_bucket(uuid) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function compliance_bucket(uuid); drop table compliance_member;

--changeset compliance:reach
-- ways from a changed fact to its subjects
create index village_category_village on village_category (village_code);
-- sending units read no results; a province's are written in bulk
drop index compliance_result_unit;
--rollback create index compliance_result_unit on compliance_result (unit_path, region_path, rule_id, subject_id); drop index village_category_village;

--changeset compliance:unlogged
-- Derived rows and what is to be derived again stand and fall together: after a crash of the server all of them are empty, no province has
-- been judged, and whoever looks has it judged from scratch.
alter table compliance_touched set unlogged;
alter table compliance_result set unlogged;
alter table compliance_count set unlogged;
alter table compliance_member set unlogged;
alter table compliance_unjudged set unlogged;
alter table compliance_day set unlogged;
--rollback alter table compliance_day set logged; alter table compliance_unjudged set logged; alter table compliance_member set logged;
--rollback alter table compliance_count set logged; alter table compliance_result set logged; alter table compliance_touched set logged;
