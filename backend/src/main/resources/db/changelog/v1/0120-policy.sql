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

--changeset policy:pack
-- 政策包: what one document sets for one region. Drafted, simulated, published by another person, retired; what was in force stays.
-- The packs of the edition have no drafter.
create table policy_pack (
    id                uuid             primary key,
    name              text collate "C" not null,
    region_code       text collate "C" not null,
    document          text             not null,
    valid_from        date             not null,
    valid_to          date,
    state             text             not null,
    drafted_by        uuid,
    drafted_by_name   text,
    drafted_at        timestamptz,
    simulated_at      timestamptz,
    published_by      uuid,
    published_by_name text,
    published_at      timestamptz,
    retroactive_reason text,
    retired_by        uuid,
    retired_by_name   text,
    retired_at        timestamptz,
    region_path       text collate "C" not null,
    version           bigint           not null default 0,
    constraint policy_pack_name_once unique (name),
    constraint policy_pack_name_form check (btrim(name) <> '' and length(name) <= 100),
    constraint policy_pack_document_form check (btrim(document) <> '' and length(document) <= 200),
    constraint policy_pack_state_known check (state in ('DRAFT', 'SIMULATED', 'PUBLISHED', 'RETIRED')),
    constraint policy_pack_period check (valid_to is null or valid_from < valid_to),
    constraint policy_pack_published_by_another check (published_by <> drafted_by),
    constraint policy_pack_published_by_somebody check (
        state in ('DRAFT', 'SIMULATED') or drafted_by is null or published_by is not null)
);
create index policy_pack_scope on policy_pack (region_path, valid_from desc, id);
comment on table policy_pack is 'bitemporal';
-- every office reads what is published, also of the levels above; a draft is seen by its own office and those above it
create policy published_region on policy_pack for select to zhucun_by_region using ((select nullif(current_setting('scope.path', true), '')) is not null);
create policy published_unit on policy_pack for select to zhucun_by_unit using ((select nullif(current_setting('scope.path', true), '')) is not null);
create policy published_person on policy_pack for select to zhucun_by_person using ((select nullif(current_setting('scope.path', true), '')) is not null);
create policy drafts_stay_below on policy_pack as restrictive to zhucun_by_region
    using (state in ('PUBLISHED', 'RETIRED')
        or (region_path >= (select nullif(current_setting('scope.path', true), ''))
            and region_path < ((select nullif(current_setting('scope.path', true), '')) || '~')));
create policy drafts_are_hidden on policy_pack as restrictive to zhucun_by_unit, zhucun_by_person
    using (state in ('PUBLISHED', 'RETIRED'));
create policy loaded_by_owner on policy_pack to current_user using (true) with check (true);

-- the packs that are loaded already
insert into policy_pack (id, name, region_code, document, valid_from, state, region_path)
select md5('pack:' || pack)::uuid, pack, min(region_code), min(source_document), min(valid_from), 'PUBLISHED', min(region_path)
from policy_parameter
group by pack;
alter table policy_parameter
    add column pack_id uuid references policy_pack,
    add column local_reason text;
update policy_parameter p set pack_id = k.id from policy_pack k where k.name = p.pack;
create index policy_parameter_pack on policy_parameter (pack_id);
comment on table policy_parameter is 'bitemporal — written by publishing a pack, closed by the next; see policy_parameter_guard';

create table policy_draft_parameter (
    id           uuid             primary key,
    pack_id      uuid             not null references policy_pack,
    key          text collate "C" not null,
    value        jsonb            not null,
    enforcement  text             not null,
    clause       text,
    local_reason text,
    region_path  text collate "C" not null,
    constraint policy_draft_parameter_once unique (pack_id, key),
    constraint policy_draft_parameter_enforcement_known check (enforcement in ('BLOCK', 'JUSTIFY', 'PREFER'))
);
create index policy_draft_parameter_scope on policy_draft_parameter (region_path, pack_id);
--rollback drop table policy_draft_parameter; alter table policy_parameter drop column pack_id, drop column local_reason; drop table policy_pack;

--changeset policy:parameter-guard splitStatements:false
-- What was in force is never rewritten: the application adds parameters and closes them, nothing else.
create function policy_parameter_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a parameter is never deleted' using errcode = 'check_violation', constraint = 'policy_parameter_stands';
    end if;
    if tg_op = 'INSERT' then
        if not exists (select from policy_pack k where k.id = new.pack_id and k.state = 'PUBLISHED' and k.region_path = new.region_path
                           and k.published_by is not null) then
            raise exception 'a parameter belongs to a published pack' using errcode = 'check_violation', constraint = 'policy_parameter_stands';
        end if;
        return new;
    end if;
    if to_jsonb(new) - 'valid_to' - 'version' - 'recorded_at' <> to_jsonb(old) - 'valid_to' - 'version' - 'recorded_at'
        or new.valid_to is null or (old.valid_to is not null and new.valid_to > old.valid_to) then
        raise exception 'a parameter is only closed' using errcode = 'check_violation', constraint = 'policy_parameter_stands';
    end if;
    return new;
end
$$;
create trigger policy_parameter_guard before insert or update or delete on policy_parameter
    for each row execute function policy_parameter_guard();
--rollback drop trigger policy_parameter_guard on policy_parameter; drop function policy_parameter_guard();
