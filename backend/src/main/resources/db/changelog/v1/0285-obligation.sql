--liquibase formatted sql

--changeset conseq:obligation splitStatements:false
-- 后果台账 (K1-K3, L): what a grade or a decision obliges an office or a unit to do, by when, by which clause, and what closed it. It lies
-- where the cadre was posted; whose it is says debtor_path: a county reads what it routed to its province and cannot do it in its stead (K6).
create table obligation (
    id                  uuid             primary key,
    kind                text             not null,
    source              text             not null,
    grade_id            uuid,
    recall_id           uuid,
    year                int              not null,
    standing            text,
    cadre_id            uuid             not null references cadre,
    cadre_name          text             not null,
    unit_name           text             not null,
    sent_by             text             not null,
    debtor_kind         text             not null,
    debtor_path         text collate "C" not null,
    debtor_name         text             not null,
    opened_on           date             not null,
    due_on              date             not null,
    -- version of the calendar by which workdays were counted, null where the rule counts days
    calendar            text,
    outcomes            text[]           not null,
    parameter_id        uuid             not null,
    basis               text             not null,
    state               text             not null default 'OPEN',
    closed_act          text,
    closed_by_id        uuid,
    closed_on           date,
    closed_document     text,
    closed_by           uuid,
    closed_by_name      text,
    override_reason     text,
    override_asked_on   date,
    override_asked_by   uuid,
    override_asked_name text,
    override_asked_path text collate "C",
    override_note       text,
    overridden_on       date,
    overridden_by       uuid,
    overridden_name     text,
    overridden_path     text collate "C",
    withdrawn_on        date,
    withdrawn_reason    text,
    -- its grade was corrected after it had been carried out
    corrected_on        date,
    correction_reason   text,
    region_path         text collate "C" not null,
    unit_path           text collate "C" not null,
    version             bigint           not null default 0,
    constraint obligation_kind_known check (kind in ('OUTCOME_REQUIRED', 'RECALL', 'UNIT_HEAD_ACCOUNTABILITY', 'PROMOTION_FOLLOW_UP', 'SUCCESSOR')),
    constraint obligation_source check (
        (source = 'GRADE' and grade_id is not null and standing is not null) or (source = 'RECALL' and recall_id is not null)),
    constraint obligation_debtor_known check (debtor_kind in ('OFFICE', 'UNIT')),
    constraint obligation_due check (due_on >= opened_on),
    constraint obligation_outcomes check (cardinality(outcomes) > 0),
    constraint obligation_state_known check (state in ('OPEN', 'CLOSED', 'OVERRIDDEN', 'WITHDRAWN')),
    constraint obligation_closing check (
        (state = 'CLOSED') = (closed_act is not null) and (closed_act is null) = (closed_on is null) and (closed_act is null) = (closed_by is null)
        and (closed_act is null or closed_act = any (outcomes))),
    constraint obligation_withdrawal check ((state = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_reason is null)),
    constraint obligation_override_asked check (
        (override_reason is null) = (override_asked_by is null) and (override_reason is null) = (override_asked_path is null)
        and length(override_reason) between 1 and 1000),
    constraint obligation_overridden check ((state = 'OVERRIDDEN') = (overridden_by is not null)),
    -- another person of a higher office
    constraint obligation_override_other check (overridden_by is null or overridden_by <> override_asked_by),
    constraint obligation_override_higher check (overridden_by is null
        or (starts_with(override_asked_path, overridden_path) and length(overridden_path) < length(override_asked_path)))
);
comment on table obligation is 'bitemporal — 后果台账 (K1-K3)';
-- a grade opens each of its consequences once, however often it is told
create unique index obligation_of_grade on obligation (grade_id, kind) where grade_id is not null and state <> 'WITHDRAWN';
create unique index obligation_of_recall on obligation (recall_id, kind) where recall_id is not null and source = 'RECALL' and state <> 'WITHDRAWN';
create index obligation_scope on obligation (region_path, due_on, id);
create index obligation_unit on obligation (unit_path, due_on, id);
create index obligation_cadre on obligation (cadre_id, due_on, id);
create index obligation_open on obligation (debtor_path, due_on) where state = 'OPEN';
create index obligation_closer on obligation (closed_by_id) where closed_by_id is not null;

-- What was opened stays as it was opened. The debtor's office or one above closes it; who opened it takes it back while it is open; what a
-- revoked act had closed is open again.
create function obligation_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    here    constant text := nullif(current_setting('scope.path', true), '');
    follows constant text[] := '{state,closed_act,closed_by_id,closed_on,closed_document,closed_by,closed_by_name,override_reason,override_asked_on,override_asked_by,override_asked_name,override_asked_path,override_note,overridden_on,overridden_by,overridden_name,overridden_path,withdrawn_on,withdrawn_reason,corrected_on,correction_reason,version,recorded_at}';
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN' then
            raise exception 'an obligation begins open' using errcode = 'check_violation', constraint = 'obligation_stays';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' or current_user <> 'zhucun_by_region' or to_jsonb(new) - follows is distinct from to_jsonb(old) - follows
        or (old.state in ('OVERRIDDEN', 'WITHDRAWN') and new.state <> old.state)
        or (old.state = 'CLOSED' and new.state not in ('CLOSED', 'OPEN')) then
        raise exception 'an obligation stays as it was opened' using errcode = 'check_violation', constraint = 'obligation_stays';
    end if;
    -- what the level did itself before the grade asked for it closes it, whoever gives the grade
    if old.state = 'OPEN' and new.state = 'CLOSED' and new.debtor_kind = 'OFFICE' and not starts_with(new.debtor_path, here)
        and not exists (select from recall r where r.id = new.closed_by_id and new.closed_act = 'RECALL' and r.cadre_id = new.cadre_id
            and r.left_on is not null and starts_with(new.debtor_path, r.level_path)) then
        raise exception 'an obligation of another level' using errcode = 'check_violation', constraint = 'obligation_level';
    end if;
    if old.override_asked_by is null and new.override_asked_by is not null and (new.override_asked_path <> here
        or new.debtor_kind = 'OFFICE' and not starts_with(new.debtor_path, here)) then
        raise exception 'an obligation of another level' using errcode = 'check_violation', constraint = 'obligation_level';
    end if;
    if old.state = 'OPEN' and new.state = 'OVERRIDDEN' and new.overridden_path is distinct from here then
        raise exception 'an override by another office' using errcode = 'check_violation', constraint = 'obligation_override_higher';
    end if;
    return new;
end
$$;
create trigger obligation_guard before insert or update or delete on obligation
    for each row execute function obligation_guard();
--rollback drop table obligation; drop function obligation_guard();

--changeset conseq:no-promotion splitStatements:false
-- 不得提拔使用期: a fact that follows a recall. It binds the cadre wherever he lies later, so a function answers for all of the country.
create table no_promotion (
    id           uuid             primary key,
    cadre_id     uuid             not null references cadre,
    cadre_name   text             not null,
    recall_id    uuid             not null unique,
    from_day     date             not null,
    until_day    date             not null,
    parameter_id uuid             not null,
    basis        text             not null,
    region_path  text collate "C" not null,
    unit_path    text collate "C" not null,
    version      bigint           not null default 0,
    constraint no_promotion_period check (until_day >= from_day)
);
comment on table no_promotion is 'insert-only — 不得提拔使用期 (2.5)';
create index no_promotion_scope on no_promotion (region_path, from_day);
create index no_promotion_unit on no_promotion (unit_path, from_day);
create index no_promotion_cadre on no_promotion (cadre_id, until_day);
grant select on no_promotion to zhucun_registry;
create policy registry on no_promotion for select to zhucun_registry using (true);
--rollback drop table no_promotion;
