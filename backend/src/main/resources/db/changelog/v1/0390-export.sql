--liquibase formatted sql

--changeset exchange:export-job
-- 导出任务: belongs to who asked for it, in the office he asked as; worked off by whichever node takes its task. Its file is deleted, the job with its manifest stays.
create table export_job (
    id                uuid             primary key,
    kind              text             not null,
    format            text             not null,
    filter            jsonb            not null,
    purpose           text             not null,
    state             text             not null default 'QUEUED',
    rows_written      bigint           not null default 0,
    bytes_written     bigint           not null default 0,
    manifest          text,
    signature         text,
    problem_type      text,
    problem_key       text,
    problem_arguments text[]           not null default '{}',
    cancel_requested  boolean          not null default false,
    created_at        timestamptz      not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    available_until   timestamptz,
    account_id        uuid             not null,
    created_by        text             not null,
    region_path       text collate "C" not null,
    version           bigint           not null default 0,
    constraint export_job_kind_known check (kind in ('CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'REGISTER_DAY', 'REGISTER_MONTH', 'TRAINING',
        'FINDING', 'ENTITLEMENT')),
    constraint export_job_format_known check (format in ('XLSX', 'CSV', 'NDJSON')),
    constraint export_job_has_a_purpose check (btrim(purpose) <> '' and char_length(purpose) <= 200),
    constraint export_job_state_known check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint export_job_ends check ((finished_at is not null) = (state in ('DONE', 'FAILED', 'CANCELLED'))),
    constraint export_job_done_is_signed check ((state = 'DONE') = (manifest is not null) and (manifest is null) = (signature is null)
        and (manifest is null) = (available_until is null)),
    constraint export_job_failed_says_why check ((state = 'FAILED') = (problem_type is not null))
);
create index export_job_scope on export_job (region_path, account_id, id);
create index export_job_kept on export_job (available_until) where available_until is not null;
comment on table export_job is 'audit:none — progress; begin, end and every download are deeds with count and SHA-256';
--rollback drop table export_job;

--changeset exchange:export-piece
-- 导出文件: in pieces, so that neither who writes nor who reads it holds it whole, and any node can hand it out
create table export_piece (
    job_id      uuid             not null references export_job on delete cascade,
    number      int              not null,
    content     bytea            not null,
    region_path text collate "C" not null,
    primary key (job_id, number)
);
-- read piece by piece; compressing them again would cost more than it saves
alter table export_piece alter column content set storage external;
create index export_piece_scope on export_piece (region_path);
comment on table export_piece is 'audit:none — the file of a job, named by its SHA-256 in the deeds; deleted when its time is over';
--rollback drop table export_piece;

--changeset exchange:export-task
create table export_task (
    job_id       uuid        primary key references export_job on delete cascade,
    account_id   uuid        not null,
    grant_id     uuid        not null,
    token        uuid,
    leased_until timestamptz not null,
    attempts     int         not null default 0
);
create index export_task_due on export_task (leased_until, job_id);
comment on table export_task is 'audit:none before-office — a queue without a word of content';
--rollback drop table export_task;
