--liquibase formatted sql

--changeset assessment:organizational-measure splitStatements:false
-- 组织处理 (L4): a decision about a cadre as its document says it. It lies where he was posted when it was decided and stays there; who
-- reads it is a matter of permissions, because a township lies above the village and has no business with it.
create table organizational_measure (
    id                uuid             primary key,
    cadre_id          uuid             not null references cadre,
    cadre_name        text             not null,
    unit_name         text,
    village_name      text,
    type              text             not null,
    decided_on        date             not null,
    decided_by        text             not null,
    document_number   text             not null,
    basis             text             not null,
    finding_id        uuid             references finding,
    recorded_by       uuid             not null,
    recorded_by_name  text             not null,
    -- the office that recorded it: it and those above may revoke
    office_path       text collate "C" not null,
    revoked_on        date,
    revocation_reason text,
    revoked_by_name   text,
    region_path       text collate "C" not null,
    unit_path         text collate "C" not null,
    version           bigint           not null default 0,
    constraint organizational_measure_type_known check (type in ('CRITICISM', 'SELF_EXAMINATION', 'ADMONITION', 'SUSPENSION', 'REASSIGNMENT',
        'ORDERED_RESIGNATION', 'DISMISSAL', 'DEMOTION', 'RECALL')),
    constraint organizational_measure_words check (btrim(decided_by) <> '' and length(decided_by) <= 100 and btrim(document_number) <> ''
        and length(document_number) <= 100 and btrim(basis) <> '' and length(basis) <= 1000),
    constraint organizational_measure_revocation check (
        (revoked_on is null) = (revocation_reason is null) and (revoked_on is null) = (revoked_by_name is null)
        and (revoked_on is null or revoked_on >= decided_on and btrim(revocation_reason) <> '' and length(revocation_reason) <= 500))
);
comment on table organizational_measure is 'bitemporal — 组织处理 (L4)';
-- one document decides the same about the same person once; what was revoked may be decided anew
create unique index organizational_measure_once on organizational_measure (cadre_id, type, document_number) where revoked_on is null;
create index organizational_measure_scope on organizational_measure (region_path, decided_on desc, id desc);
create index organizational_measure_unit on organizational_measure (unit_path, decided_on desc, id desc);
create index organizational_measure_newest on organizational_measure (decided_on desc, id desc);
create index organizational_measure_cadre on organizational_measure (cadre_id, decided_on desc, id desc);
create index organizational_measure_finding on organizational_measure (finding_id) where finding_id is not null;

-- What was decided stays; the one thing that may follow is its revocation. The owner's loads may bring history.
create function organizational_measure_guard() returns trigger
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
    if tg_op = 'DELETE' or old.revoked_on is not null or to_jsonb(new) - follows is distinct from to_jsonb(old) - follows then
        raise exception 'a measure stays as it was recorded' using errcode = 'check_violation', constraint = 'organizational_measure_stays';
    end if;
    return new;
end
$$;
create trigger organizational_measure_guard before update or delete on organizational_measure
    for each row execute function organizational_measure_guard();
--rollback drop table organizational_measure; drop function organizational_measure_guard();
