--liquibase formatted sql

--changeset assessment:reminder-talk-findings splitStatements:false
-- the findings of a talk are answered by their number, so the day is derived and goes
alter table reminder_talk drop column answers_until;
comment on column desk_export.problem is 'clauses, said in the language of whoever reads it';
--rollback comment on column desk_export.problem is null;
--rollback alter table reminder_talk add column answers_until date not null default current_date;
--rollback alter table reminder_talk alter column answers_until drop default;
