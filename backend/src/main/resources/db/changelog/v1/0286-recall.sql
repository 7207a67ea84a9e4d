--liquibase formatted sql

--changeset conseq:recall splitStatements:false
-- 召回 (L1, 2.5): the township proposes, the cadre states, the county decides, the level that sent him carries out and sends a successor.
-- Nobody does two of these one after the other; whose turn it is, is kept here as well as in the application.
create table recall (
    id                 uuid             primary key,
    cadre_id           uuid             not null references cadre,
    cadre_name         text             not null,
    posting_id         uuid             not null references posting,
    team_id            uuid             not null,
    village_name       text             not null,
    unit_name          text             not null,
    send_level         text             not null,
    -- the place whose organization department carries it out
    level_path         text collate "C" not null,
    level_name         text             not null,
    obligation_id      uuid             references obligation,
    condition_code     text             not null,
    condition_name     text             not null,
    ground             text             not null,
    forbids_excellent  boolean          not null,
    no_promotion       int              not null,
    condition_basis    text             not null,
    cause              text             not null,
    facts              text             not null,
    state              text             not null default 'PROPOSED',
    proposed_on        date             not null,
    proposed_by        uuid             not null,
    proposed_by_name   text             not null,
    proposed_at_name   text             not null,
    proposed_path      text collate "C" not null,
    statement_until    date             not null,
    decision_due_on    date             not null,
    stated_on          date,
    statement          text,
    decided_on         date,
    decided_by         uuid,
    decided_by_name    text,
    decided_path       text collate "C",
    decision_document  text,
    decision_note      text,
    replacement_due_on date,
    left_on            date,
    executed_by        uuid,
    executed_by_name   text,
    no_promotion_until date,
    successor_id       uuid,
    successor_name     text,
    replaced_on        date,
    replaced_by_name   text,
    withdrawn_on       date,
    withdrawn_by_name  text,
    withdrawn_reason   text,
    region_path        text collate "C" not null,
    unit_path          text collate "C" not null,
    version            bigint           not null default 0,
    constraint recall_words check (btrim(facts) <> '' and length(facts) <= 2000 and length(statement) between 1 and 2000),
    constraint recall_cause_known check (cause in ('DUTY_NEGLECT', 'UNFAMILIAR', 'INEFFECTIVE_WORK', 'WORK_ERROR', 'ABSENCE', 'POOR_STYLE',
        'INCAPABLE', 'DISCIPLINE', 'UNIT_SUPPORT', 'PERSONAL', 'OTHER')),
    constraint recall_state_complete check (case state
        when 'PROPOSED' then decided_on is null and left_on is null and replaced_on is null
        when 'REJECTED' then decided_on is not null and decision_note is not null and left_on is null
        when 'DECIDED' then decided_on is not null and decision_document is not null and replacement_due_on is not null and left_on is null
        when 'LEFT' then left_on is not null and executed_by is not null and replaced_on is null
        when 'REPLACED' then left_on is not null and replaced_on is not null and successor_id is not null
        when 'WITHDRAWN' then withdrawn_on is not null and withdrawn_reason is not null and left_on is null
        else false end),
    constraint recall_order check (decided_on >= proposed_on and decided_on >= stated_on and left_on >= decided_on
        and replaced_on >= left_on),
    constraint recall_decided_by_another check (decided_by <> proposed_by),
    constraint recall_executed_by_another check (executed_by <> decided_by),
    -- he is heard before it is decided
    constraint recall_heard check (decided_on is null or state = 'REJECTED' or stated_on is not null or decided_on > statement_until)
);
comment on table recall is 'bitemporal — 召回 (L1)';
-- one recall of a stay at a time
create unique index recall_once on recall (posting_id) where state in ('PROPOSED', 'DECIDED', 'LEFT', 'REPLACED');
create index recall_scope on recall (region_path, proposed_on desc, id desc);
create index recall_unit on recall (unit_path, proposed_on desc, id desc);
create index recall_newest on recall (proposed_on desc, id desc);
create index recall_cadre on recall (cadre_id, proposed_on desc, id desc);
create index recall_under_way on recall (region_path, state) where state in ('PROPOSED', 'DECIDED', 'LEFT');
create index recall_obligation on recall (obligation_id) where obligation_id is not null;
grant select on recall to zhucun_registry;
create policy registry on recall for select to zhucun_registry using (true);

create function recall_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    here   constant text := nullif(current_setting('scope.path', true), '');
    spoken constant text[] := '{stated_on,statement,version,recorded_at}';
    acted  constant text[] := '{state,decided_on,decided_by,decided_by_name,decided_path,decision_document,decision_note,replacement_due_on,left_on,executed_by,executed_by_name,no_promotion_until,successor_id,successor_name,replaced_on,replaced_by_name,withdrawn_on,withdrawn_by_name,withdrawn_reason,version,recorded_at}';
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'PROPOSED' or current_user <> 'zhucun_by_region' then
            raise exception 'a recall begins as a proposal' using errcode = 'check_violation', constraint = 'recall_steps';
        end if;
        -- one waits for the other, the end of the stay and the proposal to recall from it
        perform pg_advisory_xact_lock(hashtextextended('recall ' || new.posting_id, 0));
        if exists (select from posting p where p.id = new.posting_id and p.end_state = 'ENDED') then
            raise exception 'the stay is over' using errcode = 'check_violation', constraint = 'recall_of_a_running_stay';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a recall stays on record' using errcode = 'check_violation', constraint = 'recall_steps';
    end if;
    -- the cadre speaks once, while it is proposed; nobody speaks for him
    if current_user = 'zhucun_by_person' then
        if old.state <> 'PROPOSED' or old.stated_on is not null or to_jsonb(new) - spoken is distinct from to_jsonb(old) - spoken then
            raise exception 'a statement is made once, before the decision' using errcode = 'check_violation', constraint = 'recall_steps';
        end if;
        return new;
    end if;
    if current_user <> 'zhucun_by_region' or to_jsonb(new) - acted is distinct from to_jsonb(old) - acted
        or (old.state, new.state) not in (('PROPOSED', 'DECIDED'), ('PROPOSED', 'REJECTED'), ('PROPOSED', 'WITHDRAWN'),
                                          ('DECIDED', 'LEFT'), ('DECIDED', 'WITHDRAWN'), ('LEFT', 'REPLACED')) then
        raise exception 'not a step of a recall' using errcode = 'check_violation', constraint = 'recall_steps';
    end if;
    -- who proposed takes it back, or an office above; a decision whoever took it, or an office above; and what its grade took with it falls in any case
    if new.state = 'WITHDRAWN' and not exists (select from obligation o where o.id = old.obligation_id and o.state = 'WITHDRAWN')
        and not (case old.state when 'PROPOSED' then starts_with(old.proposed_path, here) else length(here) <= 16 and starts_with(old.decided_path, here) end) then
        raise exception 'a recall is withdrawn by whoever proposed or decided it' using errcode = 'check_violation', constraint = 'recall_level';
    end if;
    -- a county or above decides, in its own name
    if new.state in ('DECIDED', 'REJECTED') and (new.decided_path is distinct from here or length(here) > 16) then
        raise exception 'a recall is decided by the county' using errcode = 'check_violation', constraint = 'recall_level';
    end if;
    -- the level that sent him carries it out
    if new.state = 'LEFT' and not starts_with(new.level_path, here) then
        raise exception 'a recall is carried out by the level that sent the cadre' using errcode = 'check_violation', constraint = 'recall_level';
    end if;
    return new;
end
$$;
create trigger recall_guard before insert or update or delete on recall
    for each row execute function recall_guard();

-- a recall on such a condition leaves no 优秀 for the year, wherever the grade is given
create function recall_forbids_excellent(cadre uuid, of_year int) returns text
    language sql stable security definer set search_path = public, pg_temp
as $$
    select condition_name || '|' || condition_basis from recall
    where cadre_id = cadre and forbids_excellent and state in ('DECIDED', 'LEFT', 'REPLACED') and extract(year from decided_on) = of_year
    order by decided_on limit 1
$$;
alter function recall_forbids_excellent(uuid, int) owner to zhucun_registry;
revoke all on function recall_forbids_excellent(uuid, int) from public;
grant execute on function recall_forbids_excellent(uuid, int) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;

-- 不得提拔使用期, wherever he lies: from the decision on, as if he left on the day asked about, until the day on which he has left says more
create function no_promotion_until(cadre uuid, on_day date) returns date
    language sql stable security definer set search_path = public, pg_temp
as $$
    select max(barred.until) from (
        select n.until_day as until from no_promotion n where n.cadre_id = cadre and on_day between n.from_day and n.until_day
        union all
        select (on_day + make_interval(months => r.no_promotion))::date - 1 from recall r
        where r.cadre_id = cadre and r.no_promotion > 0 and r.state in ('DECIDED', 'LEFT', 'REPLACED')
          and on_day >= r.decided_on and (r.left_on is null or on_day < r.left_on)) as barred
$$;
alter function no_promotion_until(uuid, date) owner to zhucun_registry;
revoke all on function no_promotion_until(uuid, date) from public;
grant execute on function no_promotion_until(uuid, date) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function no_promotion_until(uuid, date); drop table recall; drop function recall_guard(); drop function recall_forbids_excellent(uuid, int);
