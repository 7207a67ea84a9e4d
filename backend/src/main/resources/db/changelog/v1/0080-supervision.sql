--liquibase formatted sql

--changeset supervision:inspection
create table inspection (
    id                uuid primary key,
    region_path       text collate "C" not null,
    -- who went there; an inspection is known to the offices above the inspector's node, never to the inspected
    office_path       text collate "C" not null,
    inspected_by      uuid        not null,
    inspected_by_name text        not null,
    village_code      text collate "C",
    village_name      text,
    target_kind       text        not null check (target_kind in ('TEAM', 'TOWNSHIP', 'UNIT', 'CADRE')),
    target_id         text        not null,
    target_name       text        not null,
    methods           text[]      not null,
    on_date           date        not null,
    at_time           time,
    note              text,
    created_at        timestamptz not null default now(),
    version           bigint      not null default 0,
    constraint inspection_has_a_method check (cardinality(methods) between 1 and 10)
);
create index inspection_scope on inspection (region_path, on_date desc, id desc);
create index inspection_newest on inspection (on_date desc, id desc);
create policy known_to_the_inspecting_side on inspection as restrictive to zhucun_by_region
    using (office_path >= nullif(current_setting('scope.path', true), '')
        and office_path < (nullif(current_setting('scope.path', true), '') || '~'));
--rollback drop table inspection;

--changeset supervision:problem-list
create table problem_list (
    id             uuid primary key,
    region_path    text collate "C" not null,
    unit_path      text collate "C",
    title          text        not null,
    target_kind    text        not null check (target_kind in ('TEAM', 'TOWNSHIP', 'UNIT', 'CADRE')),
    target_id      text        not null,
    target_name    text        not null,
    issued_on      date        not null,
    issued_by      uuid        not null,
    issued_by_name text        not null,
    created_at     timestamptz not null default now(),
    version        bigint      not null default 0
);
create index problem_list_scope on problem_list (region_path, id desc);
create index problem_list_unit on problem_list (unit_path, id desc);
--rollback drop table problem_list;

--changeset supervision:finding
create table finding (
    id                  uuid primary key,
    number              text        not null,
    region_path         text collate "C" not null,
    unit_path           text collate "C",
    cadre_id            uuid,
    inspection_id       uuid references inspection,
    problem_list_id     uuid references problem_list,
    village_code        text collate "C",
    village_name        text,
    target_kind         text        not null check (target_kind in ('TEAM', 'TOWNSHIP', 'UNIT', 'CADRE')),
    target_id           text        not null,
    target_name         text        not null,
    category            text        not null check (category in ('ABSENT', 'COMMUTING', 'NOMINAL_POSTING', 'TWO_END_SHUTTLE',
        'UNSEEN_AT_BOTH', 'UNMANAGED_BY_BOTH', 'TWO_END_DODGE', 'STAFFING', 'TASK', 'CARE_NOT_DELIVERED', 'OTHER')),
    severity            text        not null check (severity in ('MINOR', 'MODERATE', 'SERIOUS')),
    facts               text        not null check (facts <> ''),
    clause              text,
    method              text,
    state               text        not null check (state in ('OPEN', 'ISSUED', 'RECTIFYING', 'SUBMITTED', 'VERIFIED',
        'REJECTED', 'CLOSED', 'REOPENED')),
    due_on              date,
    issued_on           date,
    found_on            date        not null,
    found_by            uuid        not null,
    found_by_name       text        not null,
    found_office_path   text collate "C" not null,
    cause               text,
    measures            text,
    rectified_by        uuid,
    rectified_by_name   text,
    rectified_on        date,
    verified_by         uuid,
    verified_by_name    text,
    verified_on         date,
    verification_result text check (verification_result in ('VERIFIED', 'REJECTED')),
    verification_note   text,
    -- everybody who ever took part on one side, over all rounds
    rectifiers          uuid[]      not null default '{}',
    verifiers           uuid[]      not null default '{}',
    closed_on           date,
    created_at          timestamptz not null default now(),
    version             bigint      not null default 0,
    constraint finding_number_once unique (number),
    constraint finding_issued_is_dated check ((state = 'OPEN') = (issued_on is null) and (issued_on is null or due_on is not null)),
    constraint finding_submitted_names_rectifier check (
        state not in ('SUBMITTED', 'VERIFIED', 'REJECTED', 'CLOSED') or rectified_by is not null),
    constraint finding_verified_names_verifier check (
        state not in ('VERIFIED', 'REJECTED', 'CLOSED') or (verified_by is not null and verification_result is not null)),
    -- 发现、整改、核验三分离: three different persons, in the present round and over all rounds
    constraint finding_finder_is_not_rectifier check (found_by <> rectified_by and not found_by = any (rectifiers)),
    constraint finding_finder_is_not_verifier check (found_by <> verified_by and not found_by = any (verifiers)),
    constraint finding_rectifier_is_not_verifier check (rectified_by <> verified_by and not rectifiers && verifiers),
    constraint finding_sides_are_complete check (
        (rectified_by is null or rectified_by = any (rectifiers)) and (verified_by is null or verified_by = any (verifiers)))
);
create index finding_scope on finding (region_path, found_on desc, id desc);
create index finding_unit on finding (unit_path, found_on desc, id desc);
create index finding_newest on finding (found_on desc, id desc);
create index finding_cadre on finding (cadre_id) where cadre_id is not null;
create index finding_list on finding (problem_list_id) where problem_list_id is not null;
create index finding_inspection on finding (inspection_id) where inspection_id is not null;

-- 未下发的问题对被督查对象不可见: a draft is seen only where the finder's office lies in the viewer's range
create policy drafts_stay_with_the_finder on finding as restrictive to zhucun_by_region
    using (state <> 'OPEN'
        or (found_office_path >= nullif(current_setting('scope.path', true), '')
            and found_office_path < (nullif(current_setting('scope.path', true), '') || '~')));
create policy drafts_are_hidden on finding as restrictive to zhucun_by_unit, zhucun_by_person
    using (state <> 'OPEN');
--rollback drop table finding;

--changeset supervision:finding-guard splitStatements:false
-- The state diagram and what never changes, held against SQL too; the owner's loads may bring history in any state.
create function finding_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a finding is never deleted' using errcode = 'check_violation', constraint = 'finding_is_kept';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN' or cardinality(new.rectifiers) > 0 or cardinality(new.verifiers) > 0 then
            raise exception 'a finding begins as a draft' using errcode = 'check_violation', constraint = 'finding_state_step';
        end if;
        return new;
    end if;
    if (new.number, new.found_by, new.found_on, new.found_office_path, new.target_kind, new.target_id)
        is distinct from (old.number, old.found_by, old.found_on, old.found_office_path, old.target_kind, old.target_id)
        or not (new.rectifiers @> old.rectifiers and new.verifiers @> old.verifiers) then
        raise exception 'who found what, and who took part, stays' using errcode = 'check_violation', constraint = 'finding_origin_stays';
    end if;
    if new.state <> old.state and not (old.state || '>' || new.state) = any (array [
        'OPEN>ISSUED', 'ISSUED>RECTIFYING', 'RECTIFYING>SUBMITTED', 'SUBMITTED>VERIFIED', 'SUBMITTED>REJECTED',
        'REJECTED>RECTIFYING', 'REJECTED>SUBMITTED', 'VERIFIED>CLOSED', 'CLOSED>REOPENED', 'REOPENED>RECTIFYING',
        'REOPENED>SUBMITTED']) then
        raise exception '% does not lead to %', old.state, new.state using errcode = 'check_violation', constraint = 'finding_state_step';
    end if;
    return new;
end
$$;
create trigger finding_guard before insert or update or delete on finding for each row execute function finding_guard();
--rollback drop trigger finding_guard on finding; drop function finding_guard();

--changeset supervision:finding-event
create table finding_event (
    id           uuid primary key,
    finding_id   uuid        not null references finding,
    region_path  text collate "C" not null,
    unit_path    text collate "C",
    cadre_id     uuid,
    at           timestamptz not null default clock_timestamp(),
    account_id   uuid        not null,
    account_name text        not null,
    role         text        not null,
    office_name  text        not null,
    action       text        not null check (action in ('RECORDED', 'ISSUED', 'ACCEPTED', 'RECTIFIED', 'VERIFIED', 'REJECTED',
        'CLOSED', 'REOPENED')),
    note         text
);
create index finding_event_of on finding_event (finding_id, id);
comment on table finding_event is 'audit:none insert-only — itself the history of a finding, next to the deed of each step';
-- the subquery reads finding under the same role: an event is seen exactly where its finding is
create policy with_its_finding on finding_event as restrictive for select
    to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (exists (select from finding f where f.id = finding_id));
--rollback drop table finding_event;

--changeset supervision:finding-number-series
-- one row per county and year: the number is gapless where it commits, and no county waits for another
create table finding_number_series (
    region_code text collate "C" not null,
    year        smallint not null,
    last        int      not null,
    primary key (region_code, year)
);
comment on table finding_number_series is 'audit:none — the number is in the finding, which is audited';
--rollback drop table finding_number_series;
