--liquibase formatted sql

--changeset conseq:interview
-- 约谈 (L2, L3): one conversation with one or many: cadres, heads of townships, of units, of departments. What was said is not rewritten.
create table interview (
    id               uuid             primary key,
    kind             text             not null,
    held_on          date             not null,
    place            text,
    held_by          text             not null,
    cause            text             not null,
    subject          text             not null,
    note             text             not null,
    recorded_by      uuid             not null,
    recorded_by_name text             not null,
    region_path      text collate "C" not null,
    version          bigint           not null default 0,
    constraint interview_kind_known check (kind in ('REMINDER', 'ADMONITION', 'COLLECTIVE')),
    constraint interview_words check (btrim(held_by) <> '' and length(held_by) <= 100 and btrim(subject) <> '' and length(subject) <= 500
        and btrim(note) <> '' and length(note) <= 2000 and length(place) <= 100)
);
comment on table interview is 'insert-only — 约谈 (L2, L3)';
create index interview_scope on interview (region_path, held_on desc, id desc);
create index interview_newest on interview (held_on desc, id desc);

-- 被约谈人: a cadre's row lies where he is posted, so that he and who sent him read it; a head's where the interview lies
create table interviewee (
    id           uuid             primary key,
    interview_id uuid             not null references interview,
    position     int              not null,
    kind         text             not null,
    cadre_id     uuid             references cadre,
    name         text             not null,
    post         text             not null,
    unit_name    text             not null,
    -- the conversation, for his file
    talk_kind    text             not null,
    held_on      date             not null,
    held_by      text             not null,
    subject      text             not null,
    region_path  text collate "C" not null,
    unit_path    text collate "C",
    version      bigint           not null default 0,
    constraint interviewee_kind_known check (kind in ('CADRE', 'TOWNSHIP_HEAD', 'UNIT_HEAD', 'DEPARTMENT_HEAD')),
    constraint interviewee_is_somebody check ((kind = 'CADRE') = (cadre_id is not null) and btrim(name) <> '' and length(name) <= 60
        and length(post) <= 100 and length(unit_name) <= 100)
);
comment on table interviewee is 'insert-only — 被约谈人 (L3)';
create unique index interviewee_once on interviewee (interview_id, cadre_id) where cadre_id is not null;
create index interviewee_of on interviewee (interview_id, position);
create index interviewee_cadre on interviewee (cadre_id, held_on desc) where cadre_id is not null;
create index interviewee_scope on interviewee (region_path, held_on desc);
create index interviewee_unit on interviewee (unit_path, held_on desc);

-- 约谈所涉: the findings and obligations that it answers
create table interview_link (
    id            uuid             primary key,
    interview_id  uuid             not null references interview,
    finding_id    uuid             references finding,
    obligation_id uuid             references obligation,
    label         text             not null,
    region_path   text collate "C" not null,
    version       bigint           not null default 0,
    constraint interview_link_one check ((finding_id is null) <> (obligation_id is null))
);
comment on table interview_link is 'insert-only — 约谈所涉';
create unique index interview_link_finding on interview_link (interview_id, finding_id) where finding_id is not null;
create unique index interview_link_obligation on interview_link (interview_id, obligation_id) where obligation_id is not null;
create index interview_link_scope on interview_link (region_path, interview_id);
--rollback drop table interview_link; drop table interviewee; drop table interview;
