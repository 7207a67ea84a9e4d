--liquibase formatted sql

--changeset exchange:import-kinds
-- Lists of other kinds than the roster, in other formats than workbooks.
alter table import_job drop constraint import_job_kind_known;
alter table import_job add constraint import_job_kind_known check (kind in ('ROSTER', 'CADRE'));
alter table import_job add column format text not null default 'XLSX';
alter table import_job add constraint import_job_format_known check (format in ('XLSX', 'CSV', 'NDJSON'));
alter table import_job add column source_system text collate "C" not null default '';
comment on column import_job.source_system is 'the system of the office that numbers the rows, empty where it has only one';
--rollback delete from import_job where kind <> 'ROSTER' or format <> 'XLSX';
--rollback alter table import_job drop column source_system; alter table import_job drop column format;
--rollback alter table import_job drop constraint import_job_kind_known;
--rollback alter table import_job add constraint import_job_kind_known check (kind in ('ROSTER'));

--changeset exchange:import-key
-- 外部编号: by which number a system of an office knows something of ours. One number means one thing, one thing has one number.
create table import_key (
    region_path   text collate "C" not null,
    source_system text collate "C" not null,
    kind          text             not null,
    external_id   text collate "C" not null,
    item_id       uuid             not null,
    job_id        uuid             not null,
    primary key (region_path, source_system, kind, external_id),
    constraint import_key_one_number unique (item_id, region_path, source_system, kind),
    constraint import_key_kind_known check (kind in ('CADRE')),
    constraint import_key_form check (char_length(external_id) between 1 and 100 and char_length(source_system) <= 40)
);
comment on table import_key is 'audit:none insert-only — numbers of other systems; the job that brought them is a deed';
--rollback drop table import_key;
