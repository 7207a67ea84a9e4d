--liquibase formatted sql

--changeset bulletin:bulletin
-- 通报: what a region publishes about a month. One for each kind and month (those on assessments may be several); a correction is a new
-- edition that names the one it corrects.
create table bulletin (
    id                uuid primary key,
    region_path       text collate "C" not null,
    region_code       text collate "C" not null,
    region_name       text        not null,
    kind              text        not null check (kind in ('SUPERVISION', 'ASSESSMENT', 'CAMPAIGN')),
    period            date        not null check (extract(day from period) = 1),
    campaign_id       uuid references finding_campaign,
    occasion          text        check (length(occasion) <= 200),
    title             text        not null check (btrim(title) <> '' and length(title) <= 100),
    summary           text        not null check (length(summary) <= 4000),
    practices         jsonb       not null default '[]',
    audience          text        not null check (audience in ('OFFICE', 'BENEATH', 'BENEATH_AND_UNITS')),
    masking           text        not null check (masking in ('PERSONS', 'PERSONS_AND_TOWNSHIPS')),
    mask_words        text[]      not null default '{}',
    state             text        not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    edition           int         not null default 1 check (edition >= 1),
    corrects          uuid references bulletin,
    correction_reason text,
    -- everybody who ever wrote on it: none of them approves it
    editors           uuid[]      not null check (cardinality(editors) >= 1),
    drafted_by_name   text        not null,
    returned_reason   text,
    approved_by       uuid,
    approved_by_name  text,
    published_on      date,
    number            text,
    document          text,
    digest            text,
    created_at        timestamptz not null default now(),
    version           bigint      not null default 0,
    constraint bulletin_has_a_second_person check (approved_by <> all (editors)),
    constraint bulletin_published_is_whole check ((state = 'PUBLISHED') = (num_nulls(approved_by, approved_by_name, published_on, number, document, digest) = 0)
        and num_nulls(approved_by, approved_by_name, published_on, number, document, digest) in (0, 6)),
    constraint bulletin_correction_has_a_reason check ((corrects is null) = (correction_reason is null) and (corrects is null) = (edition = 1)),
    constraint bulletin_campaign_is_named check ((kind = 'CAMPAIGN') = (campaign_id is not null)),
    constraint bulletin_occasion_is_named check (kind <> 'ASSESSMENT' or occasion is not null)
);
create index bulletin_scope on bulletin (region_path, period desc, id desc);
create index bulletin_newest on bulletin (period desc, id desc);
create index bulletin_submitted on bulletin (region_path) where state = 'SUBMITTED';
create unique index bulletin_once on bulletin (region_path, kind, period, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'))
    where corrects is null and kind <> 'ASSESSMENT';
create unique index bulletin_corrected_once on bulletin (corrects) where corrects is not null;
create unique index bulletin_number_once on bulletin (region_path, number, edition) where number is not null;
comment on table bulletin is '通报 (J2)';
--rollback drop table bulletin;

--changeset bulletin:problem
create table bulletin_problem (
    id          uuid primary key,
    bulletin_id uuid not null references bulletin,
    finding_id  uuid not null references finding,
    region_path text collate "C" not null,
    position    int  not null,
    said        text not null check (btrim(said) <> '' and length(said) <= 2000),
    constraint bulletin_problem_once unique (bulletin_id, finding_id)
);
create index bulletin_problem_finding on bulletin_problem (finding_id);
create index bulletin_problem_scope on bulletin_problem (region_path, bulletin_id);
comment on table bulletin_problem is '通报所列问题';
--rollback drop table bulletin_problem;

--changeset bulletin:edition
-- 印发本: the de-identified copy that a published bulletin sends out. Region offices beneath read it from above, a sending unit the one that
-- bears its path (all say the same); who may read the bulletin itself needs none.
create table bulletin_edition (
    id           uuid primary key,
    bulletin_id  uuid not null references bulletin,
    region_path  text collate "C" not null,
    unit_path    text collate "C",
    region_code  text collate "C" not null,
    region_name  text not null,
    kind         text not null,
    period       date not null,
    title        text not null,
    number       text not null,
    edition      int  not null,
    corrects     uuid,
    published_on date not null,
    document     text not null,
    digest       text not null,
    constraint bulletin_edition_once unique nulls not distinct (bulletin_id, unit_path)
);
create index bulletin_edition_scope on bulletin_edition (region_path, period desc, bulletin_id desc);
create index bulletin_edition_unit on bulletin_edition (unit_path, period desc, bulletin_id desc);
comment on table bulletin_edition is 'insert-only — 通报印发本（去标识）';
create policy from_above on bulletin_edition for select to zhucun_by_region
    using (starts_with((select nullif(current_setting('scope.path', true), '')), region_path));
--rollback drop table bulletin_edition;

--changeset bulletin:number-series
create table bulletin_number_series (
    region_code text collate "C" not null,
    kind        text not null,
    year        smallint not null,
    last        int  not null,
    primary key (region_code, kind, year)
);
comment on table bulletin_number_series is 'audit:none — the number is in the bulletin, which is audited';
--rollback drop table bulletin_number_series;

--changeset bulletin:guard splitStatements:false
-- What was published stays, for the owner of the database too; only what counts is published.
create function bulletin_correction_reaches(written bulletin) returns void
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    wider constant text[] := array ['OFFICE', 'BENEATH', 'BENEATH_AND_UNITS'];
begin
    if exists (select from bulletin b where b.id = written.corrects and array_position(wider, b.audience) > array_position(wider, written.audience)) then
        raise exception 'who holds an edition gets its correction' using errcode = 'check_violation', constraint = 'bulletin_correction_reaches';
    end if;
end
$$;
create function bulletin_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    owner boolean := session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid);
begin
    if tg_op = 'INSERT' then
        if not owner and new.state <> 'DRAFT' then
            raise exception 'a bulletin begins as a draft' using errcode = 'check_violation', constraint = 'bulletin_state_step';
        end if;
        if new.corrects is not null and not exists (
            select from bulletin b
            where b.id = new.corrects and b.state = 'PUBLISHED' and b.edition + 1 = new.edition
              and (b.region_path, b.kind, b.period) = (new.region_path, new.kind, new.period) and b.campaign_id is not distinct from new.campaign_id) then
            raise exception 'what is corrected is the published edition before' using errcode = 'check_violation', constraint = 'bulletin_corrects_the_published';
        end if;
        perform bulletin_correction_reaches(new);
        return new;
    end if;
    if old.state = 'PUBLISHED' then
        raise exception 'a published bulletin stays as it is' using errcode = 'check_violation', constraint = 'bulletin_is_immutable';
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a bulletin is never deleted' using errcode = 'check_violation', constraint = 'bulletin_is_kept';
    end if;
    if (new.region_path, new.kind, new.period, new.campaign_id, new.corrects, new.edition)
        is distinct from (old.region_path, old.kind, old.period, old.campaign_id, old.corrects, old.edition)
        or not new.editors @> old.editors then
        raise exception 'what it is about, and who wrote on it, stays' using errcode = 'check_violation', constraint = 'bulletin_origin_stays';
    end if;
    perform bulletin_correction_reaches(new);
    if new.state <> old.state and not (old.state || '>' || new.state) = any (array ['DRAFT>SUBMITTED', 'SUBMITTED>DRAFT', 'SUBMITTED>PUBLISHED']) then
        raise exception '% does not lead to %', old.state, new.state using errcode = 'check_violation', constraint = 'bulletin_state_step';
    end if;
    if new.state = 'PUBLISHED' and exists (
        select from bulletin_problem p left join finding f on f.id = p.finding_id
        where p.bulletin_id = new.id and not coalesce(finding_counts(f, new.published_on), false)) then
        raise exception 'a finding in it does not count' using errcode = 'check_violation', constraint = 'bulletin_counts_only';
    end if;
    return new;
end
$$;
create trigger bulletin_guard before insert or update or delete on bulletin for each row execute function bulletin_guard();

create function bulletin_problem_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    held text;
begin
    -- held until this is committed: no step is taken on a list that moves
    select b.state into held from bulletin b where b.id = coalesce(new.bulletin_id, old.bulletin_id) for share;
    if held is distinct from 'DRAFT'
        or tg_op = 'UPDATE' and new.bulletin_id <> old.bulletin_id then
        raise exception 'only a draft is written' using errcode = 'check_violation', constraint = 'bulletin_is_immutable';
    end if;
    return coalesce(new, old);
end
$$;
create trigger bulletin_problem_guard before insert or update or delete on bulletin_problem for each row execute function bulletin_problem_guard();
--rollback drop trigger bulletin_problem_guard on bulletin_problem; drop function bulletin_problem_guard(); drop trigger bulletin_guard on bulletin; drop function bulletin_guard(); drop function bulletin_correction_reaches(bulletin);

--changeset bulletin:edition-guard splitStatements:false
-- What went out stays as it went out, for the owner of the database too, and only what was published goes out.
create function bulletin_edition_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if tg_op <> 'INSERT' then
        raise exception 'what went out stays as it is' using errcode = 'check_violation', constraint = 'bulletin_is_immutable';
    end if;
    if new.digest <> encode(sha256(convert_to(new.document, 'UTF8')), 'hex') or not exists (
        select from bulletin b
        where b.id = new.bulletin_id and b.state = 'PUBLISHED' and b.audience <> 'OFFICE'
          and (b.region_path, b.number, b.edition) = (new.region_path, new.number, new.edition)) then
        raise exception 'only what was published goes out' using errcode = 'check_violation', constraint = 'bulletin_edition_is_as_published';
    end if;
    return new;
end
$$;
create trigger bulletin_edition_guard before insert or update or delete on bulletin_edition for each row execute function bulletin_edition_guard();

create function bulletin_is_kept() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    raise exception 'bulletins are never deleted' using errcode = 'check_violation', constraint = 'bulletin_is_kept';
end
$$;
create trigger bulletin_is_kept before truncate on bulletin for each statement execute function bulletin_is_kept();
create trigger bulletin_is_kept before truncate on bulletin_problem for each statement execute function bulletin_is_kept();
create trigger bulletin_is_kept before truncate on bulletin_edition for each statement execute function bulletin_is_kept();
--rollback drop trigger bulletin_is_kept on bulletin; drop trigger bulletin_is_kept on bulletin_problem; drop trigger bulletin_is_kept on bulletin_edition; drop function bulletin_is_kept(); drop trigger bulletin_edition_guard on bulletin_edition; drop function bulletin_edition_guard();
