--liquibase formatted sql

--changeset compliance:judged
-- After a province was judged from scratch the notes of its own rows bear on those of other provinces alone. How many rows a note is about is
-- told without reading it.
alter table compliance_touched
    add column judged boolean not null default false,
    add column many   int     not null generated always as (cardinality(changed)) stored;
comment on column compliance_touched.judged is 'whether all of the province of the changed rows was judged since';
comment on column compliance_touched.many is 'rows that changed';
--rollback alter table compliance_touched drop column many, drop column judged;
