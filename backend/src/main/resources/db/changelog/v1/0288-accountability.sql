--liquibase formatted sql

--changeset conseq:accountability-case splitStatements:false
-- 问责 (L5): the principal head of a sending unit is held accountable. It lies where it was decided; the unit reads it too.
create table accountability_case (
    id                uuid             primary key,
    unit_id           uuid             not null,
    unit_name         text             not null,
    head_name         text             not null,
    head_post         text             not null,
    cause             text             not null,
    facts             text             not null,
    measure           text             not null,
    decided_on        date             not null,
    decided_by        text             not null,
    document_number   text             not null,
    obligation_id     uuid             references obligation,
    recorded_by       uuid             not null,
    recorded_by_name  text             not null,
    revoked_on        date,
    revocation_reason text,
    revoked_by_name   text,
    region_path       text collate "C" not null,
    unit_path         text collate "C" not null,
    version           bigint           not null default 0,
    constraint accountability_measure_known check (measure in ('TALK', 'CRITICISM', 'SELF_EXAMINATION', 'CIRCULAR', 'ADMONITION', 'ADJUSTMENT',
        'DISCIPLINE')),
    constraint accountability_words check (btrim(head_name) <> '' and length(head_name) <= 60 and btrim(head_post) <> '' and length(head_post) <= 100
        and btrim(facts) <> '' and length(facts) <= 2000 and btrim(decided_by) <> '' and length(decided_by) <= 100
        and btrim(document_number) <> '' and length(document_number) <= 100),
    constraint accountability_revocation check (
        (revoked_on is null) = (revocation_reason is null) and (revoked_on is null) = (revoked_by_name is null)
        and (revoked_on is null or revoked_on >= decided_on and btrim(revocation_reason) <> '' and length(revocation_reason) <= 500))
);
comment on table accountability_case is 'bitemporal — 问责 (L5)';
create unique index accountability_case_once on accountability_case (unit_id, head_name, document_number) where revoked_on is null;
create index accountability_case_scope on accountability_case (region_path, decided_on desc, id desc);
create index accountability_case_unit on accountability_case (unit_path, decided_on desc, id desc);
create index accountability_case_newest on accountability_case (decided_on desc, id desc);
create index accountability_case_obligation on accountability_case (obligation_id) where obligation_id is not null;

create function accountability_case_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    follows constant text[] := '{revoked_on,revocation_reason,revoked_by_name,version,recorded_at}';
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' or old.revoked_on is not null or current_user <> 'zhucun_by_region'
        or to_jsonb(new) - follows is distinct from to_jsonb(old) - follows then
        raise exception 'a case stays as it was recorded' using errcode = 'check_violation', constraint = 'accountability_case_stays';
    end if;
    return new;
end
$$;
create trigger accountability_case_guard before update or delete on accountability_case
    for each row execute function accountability_case_guard();
--rollback drop table accountability_case; drop function accountability_case_guard();

--changeset conseq:measure-obligation splitStatements:false
-- a measure may answer an obligation (K1); it stays with the measure like everything else about it
alter table organizational_measure add column obligation_id uuid references obligation;
create index organizational_measure_obligation on organizational_measure (obligation_id) where obligation_id is not null;
--rollback alter table organizational_measure drop column obligation_id;
