--liquibase formatted sql

--changeset training:session-facts splitStatements:false
-- 培训班 is the one place where what a course was is written. Whom it was for (E9), who lectured (E7), in which plan it stands (E11).
alter table training_session
    add column audience       text[] not null default '{}',
    add column lecturers      jsonb  not null default '[]',
    add column plan_reference text,
    drop constraint training_session_kind_known,
    add constraint training_session_kind_known check (kind in ('COLLECTIVE', 'ROTATION', 'DEMONSTRATION', 'FORUM', 'SELF_STUDY', 'CONTEST')),
    add constraint training_session_audience_known check (audience <@ '{BRIGADE_LEADER,FIRST_SECRETARY,CAPTAIN,TEAM_MEMBER,VILLAGE_SECRETARY,VILLAGE_CADRE,TOWNSHIP_CADRE,JOINT_OFFICE_HEAD,ORG_OFFICER,OTHER}'),
    add constraint training_session_plan_form check (plan_reference is null or btrim(plan_reference) <> '' and length(plan_reference) <= 100),
    add constraint training_session_lecturers_form check (jsonb_typeof(lecturers) = 'array' and jsonb_array_length(lecturers) <= 50),
    -- leaders or heads of departments lectured (E7)
    add column led_by_leader  boolean not null generated always as (lecturers @> '[{"kind": "LEADER"}]' or lecturers @> '[{"kind": "DEPARTMENT_HEAD"}]') stored,
    add constraint training_session_facts unique (id, title, kind, organizer_level, started_on, days);
-- that a course was held is no secret: a county enters its own people on the roll of a course of its province
create policy directory_region on training_session for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_unit on training_session for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_person on training_session for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);
--rollback drop policy directory_person on training_session; drop policy directory_unit on training_session; drop policy directory_region on training_session;
--rollback alter table training_session drop constraint training_session_facts, drop column led_by_leader, drop column lecturers, drop column plan_reference, drop column audience;

--changeset training:roll splitStatements:false
-- 参训名册. What a row repeats of its session (the county judges by rows in its own range) follows the session by the foreign key, so that
-- it cannot say anything else. days: the days attended, never more than the course had. A trainee is a cadre, or another person by name,
-- kind and place (village secretaries, E3), whom no rule judges.
-- The owner migrates, and forced row security shows him no row: it is lifted while rows are carried over. A course lasted at least as long
-- as anybody is on record as having been there, so that no recorded day is cut.
alter table training_session no force row level security;
alter table training_attendance no force row level security;
update training_session s set days = a.days
from (select session_id, max(days) as days from training_attendance group by session_id) a
where a.session_id = s.id and a.days > s.days;
alter table training_attendance rename column cadre_name to name;
alter table training_attendance
    alter column cadre_id drop not null,
    add column session_days  int,
    add column attended_days int,
    add column audience      text,
    add column place_code    text collate "C",
    add column workplace     text;
update training_attendance a set session_days = s.days, attended_days = nullif(a.days, s.days)
from training_session s where s.id = a.session_id;
alter table training_attendance
    drop column days,
    alter column session_days set not null,
    add column days int not null generated always as (least(coalesce(attended_days, session_days), session_days)) stored,
    add column trainee text not null generated always as (coalesce(cadre_id::text, audience || '|' || place_code || '|' || name)) stored,
    drop constraint training_attendance_session_id_fkey,
    add constraint training_attendance_session foreign key (session_id, title, kind, organizer_level, started_on, session_days)
        references training_session (id, title, kind, organizer_level, started_on, days) on update cascade,
    add constraint training_attendance_days_form check (attended_days between 1 and 365),
    add constraint training_attendance_trainee_once unique (session_id, trainee),
    add constraint training_attendance_name_form check (btrim(name) <> '' and length(name) <= 60),
    add constraint training_attendance_someone check ((cadre_id is null) = (audience is not null and place_code is not null));
alter table training_attendance force row level security;
alter table training_session force row level security;
create index training_attendance_session on training_attendance (session_id, name);
--rollback empty

--changeset training:study
-- 学习例会 (E6): a township's weekly meeting
create table study_meeting (
    id          uuid             primary key,
    region_code text collate "C" not null,
    held_on     date             not null,
    week        date             not null generated always as (held_on - (extract(isodow from held_on)::int - 1)) stored,
    title       text             not null,
    attended    int              not null,
    recorded_by uuid             not null,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint study_meeting_township check (length(region_code) = 9),
    constraint study_meeting_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint study_meeting_attended check (attended between 1 and 1000),
    constraint study_meeting_once unique (region_code, held_on)
);
create index study_meeting_scope on study_meeting (region_path, held_on desc, id desc);
create index study_meeting_week on study_meeting (region_code, week);
--rollback drop table study_meeting;

--changeset training:test
-- 知识测试 (E6): of a course or of a study meeting. Scores stand by name; nothing ranks them.
create table knowledge_test (
    id          uuid             primary key,
    session_id  uuid             references training_session,
    meeting_id  uuid             references study_meeting,
    title       text             not null,
    held_on     date             not null,
    full_score  numeric(5, 1)    not null,
    pass_score  numeric(5, 1)    not null,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint knowledge_test_of_one check ((session_id is null) <> (meeting_id is null)),
    constraint knowledge_test_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint knowledge_test_scores check (full_score > 0 and pass_score > 0 and pass_score <= full_score),
    constraint knowledge_test_once unique nulls not distinct (session_id, meeting_id, title)
);
create index knowledge_test_scope on knowledge_test (region_path, id);
create index knowledge_test_meeting on knowledge_test (meeting_id) where meeting_id is not null;

create table knowledge_score (
    id          uuid             primary key,
    test_id     uuid             not null references knowledge_test,
    cadre_id    uuid             not null references cadre (id),
    name        text             not null,
    score       numeric(5, 1)    not null,
    region_path text collate "C" not null,
    unit_path   text collate "C",
    constraint knowledge_score_once unique (test_id, cadre_id),
    constraint knowledge_score_form check (score >= 0)
);
create index knowledge_score_scope on knowledge_score (region_path, test_id);
create index knowledge_score_unit on knowledge_score (unit_path, test_id);
create index knowledge_score_cadre on knowledge_score (cadre_id);
--rollback drop table knowledge_score; drop table knowledge_test;

--changeset training:contest
-- 比武结果 (E8): an award of a contest; it becomes an honour, never a grade
create table contest_award (
    id          uuid             primary key,
    session_id  uuid             not null references training_session,
    cadre_id    uuid             not null references cadre (id),
    name        text             not null,
    award       text             not null,
    region_path text collate "C" not null,
    unit_path   text collate "C",
    constraint contest_award_known check (award in ('FIRST', 'SECOND', 'THIRD', 'EXCELLENCE')),
    constraint contest_award_once unique (session_id, cadre_id),
    -- whoever won is on the roll, and stays there while he has the award
    constraint contest_award_on_the_roll foreign key (session_id, cadre_id) references training_attendance (session_id, cadre_id)
);
create index contest_award_scope on contest_award (region_path, session_id);
create index contest_award_unit on contest_award (unit_path, session_id);
create index contest_award_cadre on contest_award (cadre_id);
-- 荣誉: the contest whose award an honour is, so that it goes when the award is taken back
alter table commendation add column contest_id uuid;
create index commendation_contest on commendation (contest_id, cadre_id) where contest_id is not null;
--rollback alter table commendation drop column contest_id; drop table contest_award;

--changeset training:handbook
-- 帮扶工作手册 (E13) by edition, and who has it
create table handbook (
    id          uuid             primary key,
    title       text             not null,
    edition     text             not null,
    issued_on   date             not null,
    essentials  text[]           not null default '{}',
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint handbook_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint handbook_edition_form check (btrim(edition) <> '' and length(edition) <= 30),
    constraint handbook_essentials_form check (cardinality(essentials) <= 30),
    constraint handbook_edition_once unique (region_path, title, edition)
);
create index handbook_scope on handbook (region_path, issued_on desc, id desc);
create policy directory_region on handbook for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_unit on handbook for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_person on handbook for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);

create table handbook_receipt (
    id          uuid             primary key,
    handbook_id uuid             not null references handbook,
    cadre_id    uuid             not null references cadre (id),
    name        text             not null,
    received_on date             not null,
    region_path text collate "C" not null,
    unit_path   text collate "C",
    constraint handbook_receipt_once unique (handbook_id, cadre_id)
);
create index handbook_receipt_scope on handbook_receipt (region_path, handbook_id);
create index handbook_receipt_unit on handbook_receipt (unit_path, handbook_id);
create index handbook_receipt_cadre on handbook_receipt (cadre_id);
--rollback drop table handbook_receipt; drop table handbook;
