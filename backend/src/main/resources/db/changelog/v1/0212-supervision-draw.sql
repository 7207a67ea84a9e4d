--liquibase formatted sql

--changeset supervision:draw
-- 双随机抽取 (docs/adr/0031). The population is frozen and never changes; two offices commit to a secret each and open it later; both
-- secrets make the seed. A draw is never deleted: one that was aborted or repeated stays and says why.
create table draw (
    id                uuid             primary key,
    number            text             not null,
    title             text             not null,
    state             text             not null check (state in ('DRAFT', 'COMMITTED', 'REVEALED', 'DRAWN', 'PUBLISHED', 'ABORTED')),
    plan_id           uuid             references inspection_plan,
    population        text             not null,
    population_digest text             not null,
    -- names of the villages and inspectors that the population speaks of
    names             jsonb            not null,
    reveal_until      timestamptz      not null,
    -- the latest release of an inspector
    release_at        timestamptz      not null,
    -- from when on everybody may know, the inspected too
    open_at           timestamptz      not null,
    visit_from        date             not null,
    visit_to          date             not null,
    organized_by      uuid             not null,
    organized_by_name text             not null,
    first_revealed_at timestamptz,
    drawn_at          timestamptz,
    list_digest       text,
    published_at      timestamptz,
    aborted_at        timestamptz,
    abort_reason      text,
    aborted_by_name   text,
    repeats_id        uuid             references draw,
    repeat_reason     text,
    region_path       text collate "C" not null,
    office_path       text collate "C" not null,
    created_at        timestamptz      not null default now(),
    version           bigint           not null default 0,
    constraint draw_number_once unique (office_path, number),
    constraint draw_times check (reveal_until <= release_at and release_at <= open_at and visit_from <= visit_to),
    constraint draw_repeat_has_reason check ((repeats_id is null) = (repeat_reason is null) and repeats_id <> id),
    constraint draw_repeated_once unique (repeats_id),
    constraint draw_abort_has_reason check ((state = 'ABORTED') = (abort_reason is not null) and (abort_reason is null) = (aborted_at is null)),
    constraint draw_drawn_is_sealed check ((state in ('DRAWN', 'PUBLISHED')) = (list_digest is not null) and (list_digest is null) = (drawn_at is null)),
    constraint draw_published_is_dated check ((state = 'PUBLISHED') = (published_at is not null))
);
create index draw_scope on draw (region_path, id desc);
create unique index draw_plan_once on draw (plan_id) where plan_id is not null and repeats_id is null;
create policy known_to_the_inspecting_side on draw as restrictive to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
--rollback drop table draw;

--changeset supervision:draw-party
-- 承诺与揭示: one of the two offices. What it opened lies sealed until the record is published: with both secrets everybody could draw.
create table draw_party (
    id                uuid             primary key,
    draw_id           uuid             not null references draw,
    seat              smallint         not null check (seat in (1, 2)),
    role              text             not null,
    path              text collate "C" not null,
    office_name       text             not null,
    commitment        text             check (commitment ~ '^[0-9a-f]{64}$'),
    committed_by      uuid,
    committed_by_name text,
    committed_at      timestamptz,
    opening_cipher    bytea,
    opened_at         timestamptz,
    region_path       text collate "C" not null,
    office_path       text collate "C" not null,
    version           bigint           not null default 0,
    constraint draw_party_seat unique (draw_id, seat),
    constraint draw_party_two_offices unique (draw_id, role, path),
    constraint draw_party_two_persons unique (draw_id, committed_by),
    constraint draw_party_committed check ((commitment is null) = (committed_by is null) and (commitment is null) = (committed_at is null)),
    constraint draw_party_opened check ((opening_cipher is null) = (opened_at is null) and (opened_at is null or commitment is not null))
);
create index draw_party_scope on draw_party (region_path, draw_id);
create policy known_to_the_inspecting_side on draw_party as restrictive to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
--rollback drop table draw_party;

--changeset supervision:draw-assignment
-- 抽取结果: which inspector goes where. The embargo is the database's: before an inspector's release nobody reads his target, whatever
-- his role, and until it is opened only the inspecting side. No constraint and no index speaks of the target, so that a guess cannot be
-- tried out by writing it.
create table draw_assignment (
    id             uuid             primary key,
    draw_id        uuid             not null references draw,
    place          integer          not null,
    village_code   text collate "C" not null,
    village_name   text             not null,
    stratum        text             not null,
    inspector_id   uuid             not null,
    account_id     uuid             not null,
    inspector_name text             not null,
    release_at     timestamptz      not null,
    open_at        timestamptz      not null,
    region_path    text collate "C" not null,
    office_path    text collate "C" not null
);
create index draw_assignment_draw on draw_assignment (draw_id, place);
create index draw_assignment_account on draw_assignment (account_id);
create index draw_assignment_scope on draw_assignment (region_path, id);
comment on table draw_assignment is
    'audit:none insert-only — the trail would tell the targets before their release; the deed of the draw bears the digest of the list instead';
create policy embargo on draw_assignment as restrictive for select to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (now() >= open_at
        or (now() >= release_at
            and office_path >= (select nullif(current_setting('scope.path', true), ''))
            and office_path < (select nullif(current_setting('scope.path', true), '') || '~')));
--rollback drop table draw_assignment;

--changeset supervision:draw-record
-- 抽取记录: published for everybody, the inspected too, so it lies in nobody's scope
create table draw_record (
    draw_id      uuid        primary key references draw,
    record       text        not null,
    published_at timestamptz not null default now()
);
comment on table draw_record is 'audit:none insert-only — the publication is a deed of its own and bears the digests';
--rollback drop table draw_record;

--changeset supervision:draw-guard splitStatements:false
-- The order of a draw and what never changes, held against SQL too; the owner's loads are exempt.
create function draw_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a draw is never deleted' using errcode = 'check_violation', constraint = 'draw_is_kept';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a draw begins as a draft' using errcode = 'check_violation', constraint = 'draw_state_step';
        end if;
        return new;
    end if;
    if to_jsonb(new) - array ['state', 'first_revealed_at', 'drawn_at', 'list_digest', 'published_at', 'aborted_at', 'abort_reason', 'aborted_by_name', 'version']
        is distinct from
       to_jsonb(old) - array ['state', 'first_revealed_at', 'drawn_at', 'list_digest', 'published_at', 'aborted_at', 'abort_reason', 'aborted_by_name', 'version']
        or (old.list_digest is not null and new.list_digest is distinct from old.list_digest)
        or (old.first_revealed_at is not null and new.first_revealed_at is distinct from old.first_revealed_at) then
        raise exception 'what is drawn from, and by which terms, stays' using errcode = 'check_violation', constraint = 'draw_terms_stay';
    end if;
    if new.state <> old.state and not (old.state || '>' || new.state) = any (array [
        'DRAFT>COMMITTED', 'COMMITTED>REVEALED', 'REVEALED>DRAWN', 'DRAWN>PUBLISHED', 'DRAFT>ABORTED', 'COMMITTED>ABORTED', 'REVEALED>ABORTED']) then
        raise exception '% does not lead to %', old.state, new.state using errcode = 'check_violation', constraint = 'draw_state_step';
    end if;
    if new.state in ('COMMITTED', 'REVEALED') and new.state <> old.state
        and (select count(*) from draw_party p
             where p.draw_id = new.id and case new.state when 'COMMITTED' then p.commitment is not null else p.opened_at is not null end) <> 2 then
        raise exception 'both offices are needed' using errcode = 'check_violation', constraint = 'draw_state_step';
    end if;
    if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' and now() < new.open_at then
        raise exception 'targets are not released yet' using errcode = 'check_violation', constraint = 'draw_embargo';
    end if;
    return new;
end
$$;
create trigger draw_guard before insert or update or delete on draw for each row execute function draw_guard();

create function draw_party_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    state text;
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a draw is never deleted' using errcode = 'check_violation', constraint = 'draw_is_kept';
    end if;
    select d.state into state from draw d where d.id = new.draw_id;
    if tg_op = 'INSERT' then
        if state is distinct from 'DRAFT' or new.commitment is not null or new.opening_cipher is not null then
            raise exception 'an office is named before it commits' using errcode = 'check_violation', constraint = 'draw_state_step';
        end if;
        return new;
    end if;
    if (new.id, new.draw_id, new.seat, new.role, new.path, new.region_path, new.office_path)
        is distinct from (old.id, old.draw_id, old.seat, old.role, old.path, old.region_path, old.office_path)
        or (old.commitment is not null and (new.commitment, new.committed_by, new.committed_at) is distinct from (old.commitment, old.committed_by, old.committed_at))
        or (old.opening_cipher is not null and (new.opening_cipher, new.opened_at) is distinct from (old.opening_cipher, old.opened_at)) then
        raise exception 'what was committed or opened stays' using errcode = 'check_violation', constraint = 'draw_terms_stay';
    end if;
    if (new.commitment is not null and old.commitment is null and state <> 'DRAFT')
        or (new.opening_cipher is not null and old.opening_cipher is null and state <> 'COMMITTED') then
        raise exception 'not in state %', state using errcode = 'check_violation', constraint = 'draw_state_step';
    end if;
    return new;
end
$$;
create trigger draw_party_guard before insert or update or delete on draw_party for each row execute function draw_party_guard();

-- targets come in only while their draw is being drawn, its record only when it is published
create function draw_result_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    found_state text;
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return new;
    end if;
    select d.state into found_state from draw d where d.id = new.draw_id;
    if found_state is distinct from tg_argv[0] then
        raise exception 'not in state %', found_state using errcode = 'check_violation', constraint = 'draw_state_step';
    end if;
    return new;
end
$$;
create trigger draw_assignment_guard before insert on draw_assignment for each row execute function draw_result_guard('REVEALED');
create trigger draw_record_guard before insert on draw_record for each row execute function draw_result_guard('PUBLISHED');
--rollback drop trigger draw_record_guard on draw_record; drop trigger draw_assignment_guard on draw_assignment; drop function draw_result_guard();
--rollback drop trigger draw_party_guard on draw_party; drop function draw_party_guard(); drop trigger draw_guard on draw; drop function draw_guard();
