--liquibase formatted sql

--changeset care:activity
-- 关爱活动: that somebody talked with a cadre or visited him, and on which day; never what was said
create table care_activity (
    id            uuid             primary key,
    kind          text             not null,
    on_day        date             not null,
    by_name       text             not null,
    by_position   text             not null,
    cadre_id      uuid             not null references cadre (id),
    cadre_name    text             not null,
    posting_id    uuid             not null references posting (id),
    village_name  text             not null,
    recorded_by   uuid             not null,
    recorded_name text             not null,
    recorded_at   timestamptz      not null,
    region_path   text collate "C" not null,
    unit_path     text collate "C" not null,
    constraint care_activity_kind_known check (kind in ('HEART_TO_HEART', 'CONDOLENCE_VISIT', 'FAMILY_VISIT')),
    constraint care_activity_once unique (cadre_id, kind, on_day, by_name)
);
create index care_activity_scope on care_activity (region_path, on_day desc, id desc);
create index care_activity_unit on care_activity (unit_path, on_day desc, id desc);
create index care_activity_cadre on care_activity (cadre_id, kind, on_day);
comment on table care_activity is 'insert-only — 谈心谈话、走访慰问：只记人和日期，不记内容';
--rollback drop table care_activity;

--changeset care:difficulty
-- 干部困难: what a cadre asked for help with, the unit that has to solve it and until when; he himself says whether it is solved
create table cadre_difficulty (
    id             uuid             primary key,
    kind           text             not null,
    words          text             not null,
    reported_on    date             not null,
    due_on         date             not null,
    parameter_id   uuid             not null,
    owner_id       uuid             not null references organization (id),
    owner_name     text             not null,
    owner_path     text collate "C" not null,
    cadre_id       uuid             not null references cadre (id),
    cadre_name     text             not null,
    posting_id     uuid             not null references posting (id),
    village_name   text             not null,
    state          text             not null,
    urged_on       date,
    urged_by       text,
    urged_times    int              not null default 0,
    solution       text,
    solved_on      date,
    solved_by      uuid,
    solved_name    text,
    answer         text,
    answered_on    date,
    reported_by    uuid             not null,
    reported_name  text             not null,
    region_path    text collate "C" not null,
    unit_path      text collate "C" not null,
    version        bigint           not null default 0,
    constraint cadre_difficulty_kind_known check (kind in ('FAMILY_CARE', 'CHILDREN_SCHOOLING', 'HOUSING', 'TRANSPORT', 'WORK_CONDITIONS',
        'PAY_AND_BENEFITS', 'OTHER')),
    constraint cadre_difficulty_state_known check (state in ('OPEN', 'SOLVED', 'CONFIRMED')),
    constraint cadre_difficulty_words check (btrim(words) <> '' and length(words) <= 500),
    constraint cadre_difficulty_due check (due_on >= reported_on),
    constraint cadre_difficulty_solved check (state = 'OPEN' or solution is not null and solved_on is not null and solved_by is not null),
    constraint cadre_difficulty_confirmed check (state <> 'CONFIRMED' or answered_on is not null)
);
create index cadre_difficulty_scope on cadre_difficulty (region_path, due_on, id);
create index cadre_difficulty_unit on cadre_difficulty (unit_path, due_on, id);
create index cadre_difficulty_owner on cadre_difficulty (owner_id, due_on) where state = 'OPEN';
create index cadre_difficulty_cadre on cadre_difficulty (cadre_id);
--rollback drop table cadre_difficulty;
