--liquibase formatted sql

--changeset exchange:import-job
-- 导入任务: belongs to the office that asked for it; worked off by whichever node takes its task.
create table import_job (
    id                uuid             primary key,
    kind              text             not null,
    file_name         text             not null,
    file_bytes        bigint           not null,
    file_digest       text             not null,
    dry_run           boolean          not null,
    mode              text             not null,
    state             text             not null default 'QUEUED',
    rows_total        int,
    rows_read         int              not null default 0,
    rows_valid        int              not null default 0,
    rows_rejected     int              not null default 0,
    rows_written      int              not null default 0,
    through_row       int              not null default 0,
    problem_type      text,
    problem_key       text,
    problem_arguments text[]           not null default '{}',
    cancel_requested  boolean          not null default false,
    created_at        timestamptz      not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    account_id        uuid             not null,
    created_by        text             not null,
    region_path       text collate "C" not null,
    version           bigint           not null default 0,
    constraint import_job_kind_known check (kind in ('ROSTER')),
    constraint import_job_mode_known check (mode in ('ATOMIC', 'ROWS')),
    constraint import_job_state_known check (state in ('QUEUED', 'READING', 'CHECKING', 'WRITING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint import_job_dry_run_writes_nothing check (not dry_run or rows_written = 0),
    constraint import_job_ends check ((finished_at is not null) = (state in ('DONE', 'FAILED', 'CANCELLED')))
);
create index import_job_scope on import_job (region_path, id);
comment on table import_job is 'audit:none — progress; begin, every written batch and end are deeds with their counts';
comment on column import_job.through_row is 'last sheet row whose effect is committed: where another worker goes on';
--rollback drop table import_job;

--changeset exchange:import-part
-- 导入文件: the uploaded workbook in sealed pieces, in the database so that any node can read it; kept while there is something to correct.
create table import_part (
    job_id         uuid             not null references import_job on delete cascade,
    number         int              not null,
    content_cipher bytea            not null,
    key_version    int              not null,
    region_path    text collate "C" not null,
    primary key (job_id, number)
);
create index import_part_scope on import_part (region_path);
comment on table import_part is 'audit:none — the file of a job, sealed';
--rollback drop table import_part;

--changeset exchange:import-error
-- 导入错误: what is wrong in a row, cell by cell, personal numbers masked.
create table import_error (
    job_id      uuid             not null references import_job on delete cascade,
    row_number  int              not null,
    problems    jsonb            not null,
    region_path text collate "C" not null,
    primary key (job_id, row_number)
);
create index import_error_scope on import_error (region_path);
comment on table import_error is 'audit:none — the report of a job';
--rollback drop table import_error;

--changeset exchange:import-task
-- 待办任务: what workers take, before they act as an office. A task is leased; a worker that dies loses it, one that was slow is refused.
create table import_task (
    job_id       uuid        primary key references import_job on delete cascade,
    account_id   uuid        not null,
    grant_id     uuid        not null,
    token        uuid,
    leased_until timestamptz not null,
    attempts     int         not null default 0
);
create index import_task_due on import_task (leased_until, job_id);
comment on table import_task is 'audit:none before-office — a queue without a word of content';
--rollback drop table import_task;
