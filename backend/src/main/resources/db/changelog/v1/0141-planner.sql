--liquibase formatted sql

--changeset selection:plan
-- 选派方案: a proposal of the planner for a batch. The machine proposes, people decide, edit and accept
create table selection_plan (
    id            uuid             primary key,
    batch_id      uuid             not null references selection_batch,
    name          text             not null,
    emphasis      text             not null,
    seed          bigint           not null,
    time_limit    int              not null,
    state         text             not null default 'QUEUED',
    edited        boolean          not null default false,
    score         text,
    explanation   text,
    failure       text,
    moves         bigint,
    solve_millis  bigint,
    requested_by  text             not null,
    requested_at  timestamptz      not null,
    finished_at   timestamptz,
    region_path   text collate "C" not null,
    version       bigint           not null default 0,
    constraint selection_plan_emphasis_known check (emphasis in ('BALANCED', 'MATCH', 'CONTINUITY', 'NEARNESS')),
    constraint selection_plan_state_known check (state in ('QUEUED', 'READY', 'FAILED', 'CANCELLED', 'ACCEPTED')),
    constraint selection_plan_time_limit check (time_limit between 1 and 60)
);
create index selection_plan_scope on selection_plan (region_path, batch_id, id);
create index selection_plan_batch on selection_plan (batch_id, id);
comment on column selection_plan.explanation is 'the score rule by rule and person by person, as the solver says it';

-- one seat of a need, who is proposed for it, and whether a person has settled it
create table plan_assignment (
    id            uuid             primary key,
    plan_id       uuid             not null references selection_plan,
    need_id       uuid             not null references village_need,
    seat          text             not null,
    number        int              not null,
    nomination_id uuid             references nomination,
    pinned        boolean          not null default false,
    region_path   text collate "C" not null,
    version       bigint           not null default 0,
    constraint plan_assignment_seat_known check (seat in ('LEAD', 'MEMBER')),
    constraint plan_assignment_once unique (plan_id, need_id, seat, number)
);
create index plan_assignment_scope on plan_assignment (region_path, plan_id);
create index plan_assignment_nomination on plan_assignment (nomination_id);
comment on table plan_assignment is 'audit:none — a proposal; what becomes of it is a decision, which is on the trail';

-- what a worker is to solve: a snapshot taken by the office that asked, so that the worker needs no scope of its own
create table plan_task (
    plan_id      uuid primary key references selection_plan,
    region_path  text collate "C" not null,
    problem      text        not null,
    token        uuid,
    progress     int         not null default 0,
    best_score   text,
    stop         boolean     not null default false,
    attempts     int         not null default 0,
    leased_until timestamptz not null
);
comment on table plan_task is 'audit:none — a queue; the request and its result are on the trail';
--rollback drop table plan_task; drop table plan_assignment; drop table selection_plan;
