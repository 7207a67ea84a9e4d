--liquibase formatted sql

--changeset desk:finding-is-bitemporal splitStatements:false
-- 审计: the same question about the same moment has the same answer, so findings keep what was on record before.
do
$$
    begin
        if coalesce(obj_description('finding'::regclass, 'pg_class'), '') !~ '\mbitemporal\M' then
            execute format('comment on table finding is %L', concat_ws(' ', 'bitemporal', coalesce(obj_description('finding'::regclass, 'pg_class'), '— 督查发现的问题')));
        end if;
    end
$$;
--rollback empty

--changeset desk:indexes
create index finding_office on finding (found_office_path);
--rollback drop index finding_office;

--changeset desk:query
create table desk_query (
    id          uuid primary key,
    region_path text collate "C" not null,
    account_id  uuid             not null,
    name        text             not null check (btrim(name) <> '' and length(name) <= 60),
    query       jsonb            not null,
    saved_at    timestamptz      not null default now(),
    version     bigint           not null default 0,
    constraint desk_query_name_once unique (account_id, region_path, name)
);
create index desk_query_scope on desk_query (region_path, account_id, name);
comment on table desk_query is '审计人员保存的查询';
--rollback drop table desk_query;

--changeset desk:export
-- 导出: asked by an auditor, worked off by a job as his office, kept with its signed manifest for thirty days.
create table desk_export (
    id           uuid primary key,
    region_path  text collate "C" not null,
    account_id   uuid             not null,
    account_name text             not null,
    grant_id     uuid             not null,
    node_name    text             not null,
    purpose      text             not null check (btrim(purpose) <> '' and length(purpose) <= 200),
    query        jsonb            not null,
    known_at     timestamptz      not null,
    state        text             not null check (state in ('QUEUED', 'DONE', 'FAILED')),
    asked_at     timestamptz      not null default now(),
    done_at      timestamptz,
    items        bigint,
    manifest     text,
    signature    text,
    problem      text,
    version      bigint           not null default 0,
    constraint desk_export_done_is_whole check ((state = 'DONE') = (manifest is not null) and (manifest is null) = (signature is null)
        and (state = 'FAILED') = (problem is not null))
);
create index desk_export_scope on desk_export (region_path, account_id, id desc);
create index desk_export_queue on desk_export (id) where state = 'QUEUED';
comment on table desk_export is '审计导出';

create table desk_export_file (
    export_id   uuid primary key references desk_export,
    region_path text collate "C" not null,
    content     bytea            not null,
    written_at  timestamptz      not null default now()
);
create index desk_export_file_scope on desk_export_file (region_path, export_id);
create index desk_export_file_age on desk_export_file (written_at);
comment on table desk_export_file is 'audit:none — the content is named by its SHA-256 in the manifest, which is audited';
--rollback drop table desk_export_file; drop table desk_export;

--changeset desk:counts
-- finding_counts in its columns: what was on record earlier is a row of another type. A test holds the two together.
create function finding_counts(state text, dispute text, statement_until date, on_day date) returns boolean
    language sql immutable parallel safe as
$$
select state <> 'OPEN' and dispute is distinct from 'OPEN' and dispute is distinct from 'UPHELD' and coalesce(statement_until < on_day, true)
$$;
--rollback drop function finding_counts(text, text, date, date);
