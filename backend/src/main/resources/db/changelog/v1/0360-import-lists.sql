--liquibase formatted sql

--changeset exchange:import-lists
-- Lists of everything that is kept: organizations, teams, stays, and what the rooms above them keep. What must come first in a file is
-- taken in an earlier round, so how far a job is, is a round and a row.
alter table import_job drop constraint import_job_kind_known;
alter table import_job add constraint import_job_kind_known check (kind in ('ROSTER', 'CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'TRAINING',
    'REGISTER_DAY', 'FINDING', 'ENTITLEMENT'));
alter table import_job add column through_round int not null default 0;
alter table import_job add column report text not null default 'ERRORS';
alter table import_job add constraint import_job_report_known check (report in ('ERRORS', 'ALL'));
comment on column import_job.through_round is 'in which round through_row stands';
comment on column import_job.report is 'what its report has when nobody says: the refused rows, or those that were taken too';
alter table import_key drop constraint import_key_kind_known;
alter table import_key add constraint import_key_kind_known check (kind in ('CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'TRAINING',
    'REGISTER_DAY', 'FINDING', 'ENTITLEMENT'));
--rollback delete from import_job where kind not in ('ROSTER', 'CADRE'); delete from import_key where kind <> 'CADRE';
--rollback alter table import_key drop constraint import_key_kind_known;
--rollback alter table import_key add constraint import_key_kind_known check (kind in ('CADRE'));
--rollback alter table import_job drop column report; alter table import_job drop column through_round;
--rollback alter table import_job drop constraint import_job_kind_known;
--rollback alter table import_job add constraint import_job_kind_known check (kind in ('ROSTER', 'CADRE'));

--changeset exchange:import-taken
-- 已导入的行: which rows of a batch were taken, what became of each, and what it is about.
create table import_taken (
    job_id      uuid             not null references import_job on delete cascade,
    round       int              not null,
    last_row    int              not null,
    rows        int[]            not null,
    outcomes    text[]           not null,
    items       uuid[]           not null,
    region_path text collate "C" not null,
    primary key (job_id, round, last_row)
);
create index import_taken_scope on import_taken (region_path);
comment on table import_taken is 'audit:none — the report of a job';
--rollback drop table import_taken;
