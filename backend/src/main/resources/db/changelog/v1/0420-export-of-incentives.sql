--liquibase formatted sql

--changeset exchange:export-of-incentives
alter table export_job drop constraint export_job_kind_known;
alter table export_job add constraint export_job_kind_known check (kind in ('CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'REGISTER_DAY',
    'REGISTER_MONTH', 'TRAINING', 'FINDING', 'ENTITLEMENT', 'INCENTIVE'));
--rollback delete from export_job where kind = 'INCENTIVE';
--rollback alter table export_job drop constraint export_job_kind_known;
--rollback alter table export_job add constraint export_job_kind_known check (kind in ('CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'REGISTER_DAY', 'REGISTER_MONTH', 'TRAINING', 'FINDING', 'ENTITLEMENT'));
