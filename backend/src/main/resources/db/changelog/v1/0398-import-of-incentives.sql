--liquibase formatted sql

--changeset exchange:import-of-incentives
alter table import_job drop constraint import_job_kind_known;
alter table import_job add constraint import_job_kind_known check (kind in ('ROSTER', 'CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'TRAINING',
    'REGISTER_DAY', 'FINDING', 'ENTITLEMENT', 'INCENTIVE'));
alter table import_key drop constraint import_key_kind_known;
alter table import_key add constraint import_key_kind_known check (kind in ('CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'TRAINING',
    'REGISTER_DAY', 'FINDING', 'ENTITLEMENT', 'INCENTIVE'));
--rollback delete from import_job where kind = 'INCENTIVE'; delete from import_key where kind = 'INCENTIVE';
--rollback alter table import_key drop constraint import_key_kind_known;
--rollback alter table import_key add constraint import_key_kind_known check (kind in ('CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'TRAINING', 'REGISTER_DAY', 'FINDING', 'ENTITLEMENT'));
--rollback alter table import_job drop constraint import_job_kind_known;
--rollback alter table import_job add constraint import_job_kind_known check (kind in ('ROSTER', 'CADRE', 'ORGANIZATION', 'TEAM', 'POSTING', 'TRAINING', 'REGISTER_DAY', 'FINDING', 'ENTITLEMENT'));
