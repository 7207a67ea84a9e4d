--liquibase formatted sql

--changeset audit:deed
create table deed (
    id            uuid primary key,
    at            timestamptz not null default clock_timestamp(),
    account_id    uuid,
    account_name  text        not null,
    grant_id      uuid,
    role          text        not null,
    office_path   text collate "C" not null,
    office_name   text        not null,
    action        text        not null,
    subject_kind  text,
    subject_id    text,
    subject_label text,
    outcome       text        not null check (outcome in ('DONE', 'REFUSED')),
    code          text,
    detail        jsonb,
    request_id    text        not null,
    -- whose jurisdiction the deed lies in: the subject's paths, else those of the office that acted
    region_path   text collate "C",
    unit_path     text collate "C"
);
create index deed_region on deed (region_path, id);
create index deed_unit on deed (unit_path, id);
create index deed_subject on deed (subject_kind, subject_id, id);
create index deed_account on deed (account_id, id);
create index deed_action on deed (action, id);
comment on table deed is 'audit:none insert-only before-office — the trail itself';
--rollback drop table deed;

--changeset audit:row-change
create table row_change (
    id          bigint generated always as identity primary key,
    deed_id     uuid        not null references deed deferrable initially deferred,
    table_name  text        not null,
    row_id      text        not null,
    op          text        not null check (op in ('INSERT', 'UPDATE', 'DELETE')),
    before      jsonb,
    after       jsonb,
    region_path text collate "C",
    unit_path   text collate "C"
);
create index row_change_deed on row_change (deed_id);
create index row_change_row on row_change (table_name, row_id, id);
comment on table row_change is 'audit:none trigger-written — rows before and after, in the transaction of the deed';
--rollback drop table row_change;

--changeset audit:trigger splitStatements:false runOnChange:true
-- tg_argv is null, not empty, for a trigger without arguments, and jsonb minus null is null
create or replace function audit_row() returns trigger
    language plpgsql
    security definer
    set search_path = public, pg_temp
as
$$
declare
    secret text[] := coalesce(tg_argv, '{}');
    deed   uuid  := nullif(current_setting('audit.deed', true), '')::uuid;
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - secret end;
    after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - secret end;
    kept   jsonb := coalesce(after, before);
begin
    if tg_op = 'UPDATE' and to_jsonb(old) = to_jsonb(new) then
        return null;
    end if;
    if deed is null then
        -- migrations and loads by the owner are documented by the changelog, everything else must be a deed
        if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
            return null;
        end if;
        raise exception 'a change of % that no deed names', tg_table_name using errcode = 'ZA001';
    end if;
    insert into row_change (deed_id, table_name, row_id, op, before, after, region_path, unit_path)
    values (deed, tg_table_name,
            coalesce(kept ->> 'id', kept ->> 'cadre_id', kept ->> 'code', ''), tg_op, before, after,
            kept ->> 'region_path', kept ->> 'unit_path');
    return null;
end
$$;
--rollback drop function audit_row();
