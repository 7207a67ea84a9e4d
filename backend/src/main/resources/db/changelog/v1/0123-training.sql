--liquibase formatted sql

--changeset training:session
-- 培训班: lies where its organizer is
create table training_session (
    id              uuid             primary key,
    title           text             not null,
    kind            text             not null,
    organizer_level text             not null,
    organizer_name  text             not null,
    started_on      date             not null,
    days            int              not null,
    recorded_by     uuid             not null,
    recorded_at     timestamptz      not null default now(),
    region_path     text collate "C" not null,
    version         bigint           not null default 0,
    constraint training_session_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint training_session_kind_known check (kind in ('COLLECTIVE', 'ROTATION', 'DEMONSTRATION', 'FORUM', 'SELF_STUDY')),
    constraint training_session_level_known check (organizer_level in ('TOWNSHIP', 'COUNTY', 'CITY', 'PROVINCE', 'CENTRAL')),
    constraint training_session_days_form check (days between 1 and 365)
);
create index training_session_region on training_session (region_path, started_on desc, id desc);
create index training_session_newest on training_session (started_on desc, id desc);
--rollback drop table training_session;

--changeset training:attendance
-- 参训: who was there and for how many days. What the rules ask of the course is copied, because a county judges its cadres by rows in
-- its own range, and a provincial course lies above it. Placed where the cadre was posted then.
create table training_attendance (
    id              uuid             primary key,
    session_id      uuid             not null references training_session,
    cadre_id        uuid             not null references cadre (id),
    cadre_name      text             not null,
    title           text             not null,
    kind            text             not null,
    organizer_level text             not null,
    started_on      date             not null,
    days            int              not null,
    region_path     text collate "C" not null,
    unit_path       text collate "C",
    version         bigint           not null default 0,
    constraint training_attendance_once unique (session_id, cadre_id),
    constraint training_attendance_days_form check (days between 1 and 365)
);
create index training_attendance_region on training_attendance (region_path, cadre_id);
create index training_attendance_unit on training_attendance (unit_path, session_id);
create index training_attendance_cadre on training_attendance (cadre_id, started_on);
--rollback drop table training_attendance;
