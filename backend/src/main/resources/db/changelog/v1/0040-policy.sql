--liquibase formatted sql

--changeset policy:parameter
-- 政策参数: what a document asks, per region, dated and cited. The nearest ancestor region valid on the day wins.
-- A parameter that a region switches off has the value null (json), so that it does not inherit.
create table policy_parameter (
    id              uuid primary key,
    key             text collate "C" not null,
    region_code     text collate "C" not null,
    valid_from      date             not null,
    valid_to        date,
    value           jsonb            not null,
    enforcement     text             not null,
    source_document text             not null,
    clause          text,
    pack            text             not null,
    region_path     text collate "C" not null,
    version         bigint           not null default 0,
    constraint policy_parameter_enforcement_known check (enforcement in ('BLOCK', 'JUSTIFY', 'PREFER')),
    constraint policy_parameter_period check (valid_to is null or valid_from < valid_to),
    constraint policy_parameter_from unique (key, region_path, valid_from),
    constraint policy_parameter_once exclude using gist (
        key with =, region_path with =, daterange(valid_from, valid_to) with &&)
);
create index policy_parameter_scope on policy_parameter (region_path, key);
comment on table policy_parameter is 'read-only — reference data, loaded from policies/*.json';
-- every office reads the rules it works under, also those of the levels above
create policy published_region on policy_parameter for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy published_unit on policy_parameter for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy published_person on policy_parameter for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);
create policy loaded_by_owner on policy_parameter to current_user using (true) with check (true);
--rollback drop table policy_parameter;
