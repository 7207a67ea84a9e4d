--liquibase formatted sql

--changeset incentive:batch
-- 三个一批 (M1): one document commends some, promotes some, reminds some. Each of its lines is a fact that stands elsewhere: an honour, a
-- promotion, a talk or an interview that was held; so nobody is entered twice, and a fact stands in one batch.
create table incentive_batch (
    id               uuid             primary key,
    region_code      text collate "C" not null,
    year             int              not null,
    title            text             not null,
    document_number  text             not null,
    issued_by        text             not null,
    issued_on        date,
    recorded_by_name text             not null,
    region_path      text collate "C" not null,
    version          bigint           not null default 0,
    constraint incentive_batch_year check (year between 2013 and 2100),
    constraint incentive_batch_words check (btrim(title) <> '' and length(title) <= 100 and btrim(document_number) <> ''
        and length(document_number) <= 100 and btrim(issued_by) <> '' and length(issued_by) <= 100),
    constraint incentive_batch_once unique (region_path, document_number)
);
create index incentive_batch_scope on incentive_batch (region_path, year desc, id desc);
create index incentive_batch_latest on incentive_batch (year desc, id desc);

alter table commendation
    add column batch_id       uuid references incentive_batch,
    add column honor_id       uuid references honor,
    add column promotion_id   uuid references promotion,
    add column talk_id        uuid references reminder_talk,
    add column interviewee_id uuid references interviewee,
    -- a line of a batch that is not issued yet: nobody reads it in a file or a total
    add column draft          boolean not null default false,
    add constraint commendation_of_a_fact check (num_nonnulls(honor_id, promotion_id, talk_id, interviewee_id) = num_nonnulls(batch_id)),
    add constraint commendation_draft_of_a_batch check (not draft or batch_id is not null);
create unique index commendation_honor_once on commendation (honor_id) where honor_id is not null;
create unique index commendation_promotion_once on commendation (promotion_id) where promotion_id is not null;
create unique index commendation_talk_once on commendation (talk_id) where talk_id is not null;
create unique index commendation_interviewee_once on commendation (interviewee_id) where interviewee_id is not null;
create index commendation_batch on commendation (batch_id, kind, subject_name, id) where batch_id is not null;
--rollback alter table commendation drop column draft, drop column interviewee_id, drop column talk_id, drop column promotion_id, drop column honor_id, drop column batch_id;
--rollback drop table incentive_batch;
