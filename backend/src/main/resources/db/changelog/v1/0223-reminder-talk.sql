--liquibase formatted sql

--changeset find:reminder-talk
-- 约谈提醒 (J9, L2): small faults that repeat propose a talk; a person holds it, or says why none is needed. A talk is no measure.
create table reminder_talk (
    id              uuid             primary key,
    cadre_id        uuid             not null references cadre,
    cadre_name      text             not null,
    village_name    text,
    findings        text[]           not null check (cardinality(findings) > 0),
    -- these findings are answered by the talk; a day on which the newest of them was found
    answers_until   date             not null,
    outcome         text             not null check (outcome in ('HELD', 'NOT_NEEDED')),
    decided_on      date             not null,
    note            text             not null check (btrim(note) <> '' and length(note) <= 1000),
    decided_by      uuid             not null,
    decided_by_name text             not null,
    region_path     text collate "C" not null,
    unit_path       text collate "C",
    version         bigint           not null default 0,
    constraint reminder_talk_once unique (cadre_id, findings)
);
comment on table reminder_talk is 'insert-only — 约谈提醒 (J9)';
create index reminder_talk_scope on reminder_talk (region_path, decided_on desc, id desc);
create index finding_minor on finding (cadre_id, found_on) where coalesce(severity_found, severity) = 'MINOR' and cadre_id is not null;
--rollback drop table reminder_talk; drop index finding_minor;
