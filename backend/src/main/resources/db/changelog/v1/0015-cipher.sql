--liquibase formatted sql

--changeset cipher:suite
-- 密码套件: chosen once per database, because blind indexes of two suites cannot be compared
create table cipher_suite (
    single   boolean primary key default true check (single),
    provider text not null check (provider in ('aes', 'sm'))
);
comment on table cipher_suite is 'audit:none read-only — set at the first start';
--rollback drop table cipher_suite;
