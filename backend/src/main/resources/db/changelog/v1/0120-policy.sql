--liquibase formatted sql

--changeset policy:exception
-- 例外: somebody did what a JUSTIFY rule does not allow, said why, and named who answers for it. Named by the parameter it departs from,
-- so that a rule published later asks again.
create table policy_exception (
    id                  uuid             primary key,
    rule_id             text collate "C" not null,
    parameter_id        uuid             not null references policy_parameter,
    parameter_key       text collate "C" not null,
    subject_id          text collate "C" not null,
    subject_label       text             not null,
    required            text             not null,
    found               text             not null,
    source              text             not null,
    reason              text             not null,
    valid_from          date             not null,
    requested_by        uuid             not null,
    requested_by_name   text             not null,
    requested_at        timestamptz      not null default now(),
    approver_id         uuid             not null,
    approver_name       text             not null,
    state               text             not null default 'PROPOSED',
    decided_at          timestamptz,
    decision_note       text,
    region_path         text collate "C" not null,
    unit_path           text collate "C",
    version             bigint           not null default 0,
    constraint policy_exception_has_a_reason check (btrim(reason) <> '' and length(reason) <= 500),
    constraint policy_exception_state_known check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    constraint policy_exception_decided check ((state = 'PROPOSED') = (decided_at is null)),
    constraint policy_exception_approved_by_another check (approver_id <> requested_by)
);
-- asked for twice while the first is open or stands
create unique index policy_exception_once on policy_exception (rule_id, subject_id, parameter_id) where state <> 'REJECTED';
create index policy_exception_region on policy_exception (region_path, id desc);
create index policy_exception_unit on policy_exception (unit_path, id desc);
create index policy_exception_newest on policy_exception (id desc);
create index policy_exception_subject on policy_exception (subject_id, rule_id);
comment on table policy_exception is 'bitemporal';
--rollback drop table policy_exception;

--changeset policy:exception-guard splitStatements:false
-- What was asked stays as it was asked; a decision is made once.
create function policy_exception_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if tg_op = 'DELETE' then
        raise exception 'an exception is never deleted' using errcode = 'check_violation', constraint = 'policy_exception_is_kept';
    end if;
    if old.state <> 'PROPOSED'
        or (new.rule_id, new.parameter_id, new.subject_id, new.required, new.found, new.source, new.reason, new.valid_from,
            new.requested_by, new.approver_id)
            is distinct from (old.rule_id, old.parameter_id, old.subject_id, old.required, old.found, old.source, old.reason,
            old.valid_from, old.requested_by, old.approver_id) then
        raise exception 'a decision is made once' using errcode = 'check_violation', constraint = 'policy_exception_stands';
    end if;
    return new;
end
$$;
create trigger policy_exception_guard before update or delete on policy_exception
    for each row execute function policy_exception_guard();
--rollback drop trigger policy_exception_guard on policy_exception; drop function policy_exception_guard();

--changeset policy:approvers splitStatements:false
-- 审批人: who answers for an exception in a region, its own organization department first. The office that asks may be beneath
-- them and would not see their grants, so the registry answers with names and offices only.
grant select on account, office_grant to zhucun_registry;
create policy registry on account for select to zhucun_registry using (true);
create policy registry on office_grant for select to zhucun_registry using (true);
create function policy_approvers(place text, on_day date)
    returns table (account_id uuid, account_name text, office_name text, office_path text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct a.id, a.display_name, g.node_name, g.path
    from office_grant g
    join account a on a.id = g.account_id
    where g.role = 'ORGANIZATION_DEPARTMENT'
      and g.path = any (array(select left(place, n) from generate_series(1, length(place)) n where substr(place, n, 1) = '/'))
      and g.revoked_at is null and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day)
      and a.disabled_at is null
$$;
alter function policy_approvers(text, date) owner to zhucun_registry;
revoke all on function policy_approvers(text, date) from public;
grant execute on function policy_approvers(text, date) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
create index office_grant_path on office_grant (path) where revoked_at is null;
--rollback drop index office_grant_path; drop function policy_approvers(text, date); drop policy registry on office_grant; drop policy registry on account;
