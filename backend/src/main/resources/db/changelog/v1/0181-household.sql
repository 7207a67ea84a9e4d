--liquibase formatted sql

--changeset fieldwork:household
-- 帮扶户 (H1): by village and number, the number under which command keeps who answers for it (household_helper). The name lies sealed
-- in a table of its own; income, health and members are no business of this system.
create table household (
    id            uuid             primary key,
    village_code  text collate "C" not null,
    village_name  text             not null,
    number        text collate "C" not null,
    kind          text             not null,
    registered_on date             not null,
    region_path   text collate "C" not null,
    version       bigint           not null default 0,
    constraint household_kind_known check (kind in ('OUT_OF_POVERTY', 'UNSTABLE', 'MARGINAL', 'SUDDEN_HARDSHIP', 'OTHER')),
    constraint household_village check (length(village_code) = 12),
    constraint household_number check (number ~ '^[0-9A-Za-z-]{1,20}$'),
    constraint household_once unique (village_code, number)
);
create index household_scope on household (region_path, id);

create table household_identity (
    id           uuid             primary key references household,
    name_cipher  bytea            not null,
    name_mask    text             not null,
    key_version  integer          not null,
    region_path  text collate "C" not null,
    version      bigint           not null default 0
);
create index household_identity_scope on household_identity (region_path, id);
--rollback drop table household_identity; drop table household;

--changeset fieldwork:household-plan
-- 一户一策 (H1): causes and measures sealed; one that is not superseded per household and year
create table household_plan (
    id              uuid             primary key,
    household_id    uuid             not null references household,
    year            smallint         not null,
    version_no      smallint         not null,
    state           text             not null default 'DRAFT',
    content_cipher  bytea            not null,
    causes          smallint         not null,
    measures        smallint         not null,
    chain           text[]           not null default '{}',
    step            smallint         not null default 0,
    round           smallint         not null default 0,
    drafted_by      uuid             not null,
    drafted_by_name text             not null,
    drafted_on      date             not null,
    submitted_on    date,
    approved_on     date,
    region_path     text collate "C" not null,
    version         bigint           not null default 0,
    constraint household_plan_state_known check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SUPERSEDED')),
    constraint household_plan_year check (year between 2013 and 2100),
    constraint household_plan_has_cause_and_measure check (state not in ('IN_REVIEW', 'APPROVED') or (causes > 0 and measures > 0)),
    constraint household_plan_review_has_chain check (state not in ('IN_REVIEW', 'APPROVED') or cardinality(chain) > 0),
    constraint household_plan_step check (step between 0 and cardinality(chain)),
    constraint household_plan_version unique (household_id, year, version_no)
);
create unique index household_plan_one_active on household_plan (household_id, year) where state <> 'SUPERSEDED';
create index household_plan_scope on household_plan (region_path, id);

-- 五级审核 (H2): five different persons, from below upwards. A round that was sent back counts for nothing in the next. Why it was sent
-- back speaks of the household: sealed as the plan is.
create table household_review (
    id           uuid             primary key,
    plan_id      uuid             not null references household_plan,
    round        smallint         not null,
    step         smallint         not null,
    level        text             not null,
    decision     text             not null,
    note_cipher  bytea,
    account_id   uuid             not null,
    account_name text             not null,
    decided_on   date             not null,
    region_path  text collate "C" not null,
    constraint household_review_decision_known check (decision in ('APPROVED', 'REJECTED')),
    constraint household_review_rejection_has_reason check (decision = 'APPROVED' or note_cipher is not null),
    constraint household_review_step_once unique (plan_id, round, step),
    constraint household_review_different_persons unique (plan_id, round, account_id)
);
create index household_review_scope on household_review (region_path, plan_id);
comment on table household_review is 'insert-only — 一户一策审核';
--rollback drop table household_review; drop table household_plan;

--changeset fieldwork:household-plan-guard splitStatements:false
-- Approved is what as many different persons approved in this round as the chain has levels, held against SQL too; the owner's loads
-- may bring history in any state.
create function household_plan_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a plan begins as a draft' using errcode = 'check_violation', constraint = 'household_plan_state_step';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a plan is superseded, never deleted' using errcode = 'check_violation', constraint = 'row_is_kept';
    end if;
    if new.state <> old.state and not (old.state || '>' || new.state) = any (array [
        'DRAFT>IN_REVIEW', 'IN_REVIEW>DRAFT', 'IN_REVIEW>APPROVED', 'APPROVED>SUPERSEDED']) then
        raise exception '% does not lead to %', old.state, new.state using errcode = 'check_violation', constraint = 'household_plan_state_step';
    end if;
    if new.state = 'APPROVED' and old.state <> 'APPROVED'
        and (select count(distinct r.account_id) from household_review r
             where r.plan_id = new.id and r.round = new.round and r.decision = 'APPROVED') < cardinality(new.chain) then
        raise exception 'not everybody has approved' using errcode = 'check_violation', constraint = 'household_plan_approved_by_all';
    end if;
    return new;
end
$$;
create trigger household_plan_guard before insert or update or delete on household_plan for each row execute function household_plan_guard();
--rollback drop trigger household_plan_guard on household_plan; drop function household_plan_guard();

--changeset fieldwork:household-visit
-- 入户走访 (H3): no photo, no track
create table household_visit (
    id           uuid             primary key,
    household_id uuid             not null references household,
    visited_on   date             not null,
    visitor_name text             not null,
    notes_cipher bytea,
    region_path  text collate "C" not null,
    constraint household_visit_visitor_form check (btrim(visitor_name) <> '' and length(visitor_name) <= 50)
);
create index household_visit_scope on household_visit (region_path, household_id);
create index household_visit_household on household_visit (household_id, visited_on);
comment on table household_visit is 'insert-only — 入户走访';

-- 困难问题 (H5)
create table difficulty (
    id           uuid             primary key,
    kind         text             not null,
    matter       text             not null,
    village_code text collate "C" not null,
    village_name text             not null,
    reported_on  date             not null,
    solved_on    date,
    solution     text,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint difficulty_kind_known check (kind in ('HOUSING', 'WATER', 'ROAD', 'EMPLOYMENT', 'EDUCATION', 'MEDICAL', 'SALES',
        'DISPUTE', 'FORMALITIES', 'OTHER')),
    constraint difficulty_matter_form check (btrim(matter) <> '' and length(matter) <= 200),
    constraint difficulty_village check (length(village_code) = 12),
    constraint difficulty_solution_is_dated check ((solved_on is null) = (solution is null)),
    constraint difficulty_period check (solved_on >= reported_on)
);
create index difficulty_scope on difficulty (region_path, reported_on desc, id desc);
create index difficulty_solved on difficulty (region_path, solved_on) where solved_on is not null;
comment on table difficulty is 'bitemporal — 困难问题';

-- 满意度 (H7): an anonymous aggregate, never a form
create table satisfaction_survey (
    id          uuid             primary key,
    region_code text collate "C" not null,
    region_name text             not null,
    surveyed_on date             not null,
    occasion    text,
    forms       integer          not null,
    satisfied   integer          not null,
    recorded_by text             not null,
    region_path text collate "C" not null,
    constraint satisfaction_survey_counts check (forms > 0 and satisfied between 0 and forms)
);
create index satisfaction_survey_scope on satisfaction_survey (region_path, surveyed_on desc, id desc);
comment on table satisfaction_survey is 'insert-only — 满意度调查';
--rollback drop table satisfaction_survey; drop table difficulty; drop table household_visit;
