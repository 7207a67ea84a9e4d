--liquibase formatted sql

--changeset demo:set
-- 演示数据集: what a database was filled with, written in the transaction that filled it. Empty everywhere but in demonstrations.
create table demo_set (
    name      text primary key,
    loaded_on date not null,
    accounts  int  not null
);
comment on table demo_set is 'audit:none read-only — written by the owner with the set; the load is a deed of its own';
--rollback drop table demo_set;
