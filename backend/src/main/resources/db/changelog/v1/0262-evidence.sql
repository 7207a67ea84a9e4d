--liquibase formatted sql

--changeset visit:upload
-- 上传中的材料: an attachment that has not arrived whole. It is seen by the inspecting side only, counts for nothing, and goes when its time is over.
create table upload (
    id            uuid             primary key,
    inspection_id uuid             not null references inspection,
    -- what it shows: an item of the list, or who was not met
    checklist_item text,
    about_cadre   uuid,
    account_id    uuid             not null,
    name          text             not null,
    bytes         bigint           not null,
    sha256        text             not null,
    received      bigint           not null default 0,
    claimed_at    timestamptz      not null,
    expires_at    timestamptz      not null,
    region_path   text collate "C" not null,
    office_path   text collate "C" not null,
    constraint upload_size check (bytes > 0 and received between 0 and bytes),
    constraint upload_hash_form check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table upload is 'audit:none — unfinished; what becomes of it is the evidence, whose deed bears the hash';
create index upload_scope on upload (region_path, id);
create index upload_inspection on upload (inspection_id);
create index upload_expiry on upload (expires_at);
create policy known_to_the_inspecting_side on upload as restrictive to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
--rollback drop table upload;

--changeset visit:evidence
-- 佐证材料: a photo, recording or scan that arrived whole and is what its sender said it was. Nothing about it is ever changed.
create table evidence (
    id               uuid             primary key,
    inspection_id    uuid             not null references inspection,
    checklist_item   text,
    about_cadre      uuid,
    name             text             not null,
    media_type       text             not null,
    bytes            bigint           not null,
    sha256           text             not null,
    claimed_at       timestamptz      not null,
    attached_at      timestamptz      not null,
    attached_by      uuid             not null,
    attached_by_name text             not null,
    region_path      text collate "C" not null,
    office_path      text collate "C" not null,
    constraint evidence_hash_form check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table evidence is 'insert-only — 佐证材料';
create index evidence_scope on evidence (region_path, id);
create index evidence_inspection on evidence (inspection_id, id);

-- 问题所附材料: what a finding of the visit rests on, whichever of the two came first; it lies where the finding lies
create table evidence_of_finding (
    evidence_id uuid             not null references evidence,
    finding_id  uuid             not null references finding,
    region_path text collate "C" not null,
    unit_path   text collate "C",
    cadre_id    uuid,
    primary key (evidence_id, finding_id)
);
comment on table evidence_of_finding is 'audit:none insert-only — follows from the evidence and the finding, which are both on the trail';
create index evidence_of_finding_by_finding on evidence_of_finding (finding_id, evidence_id);
create index evidence_of_finding_scope on evidence_of_finding (region_path);
create policy with_its_finding on evidence_of_finding as restrictive to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (exists (select from finding f where f.id = finding_id));
-- the inspected see what a finding rests on from the moment it is issued, and nothing else of a visit; the subquery reads under the same role,
-- to which a draft is not shown
create policy with_its_finding on evidence for select to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (exists (select from evidence_of_finding l where l.evidence_id = id));
create policy known_to_the_inspecting_side on evidence as restrictive to zhucun_by_region
    using ((office_path >= (select nullif(current_setting('scope.path', true), ''))
            and office_path < (select nullif(current_setting('scope.path', true), '') || '~'))
        or exists (select from evidence_of_finding l where l.evidence_id = id));
--rollback drop table evidence_of_finding, evidence;

--changeset visit:evidence-piece
-- 材料分片: the content, sealed piece by piece with the keys of cipher; a piece out of its place does not open
create table evidence_piece (
    evidence_id    uuid             not null,
    number         int              not null,
    content_cipher bytea            not null,
    key_version    int              not null,
    region_path    text collate "C" not null,
    office_path    text collate "C" not null,
    primary key (evidence_id, number),
    constraint evidence_piece_number check (number >= 0)
);
comment on table evidence_piece is 'audit:none — sealed content; the hash of the whole is on the trail with its evidence';
create policy of_its_evidence on evidence_piece for select to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (exists (select from evidence e where e.id = evidence_id));
create policy with_its_evidence on evidence_piece as restrictive to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (exists (select from evidence e where e.id = evidence_id) or exists (select from upload u where u.id = evidence_id));
--rollback drop table evidence_piece;

--changeset visit:evidence-guard splitStatements:false
create function evidence_piece_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if tg_op = 'UPDATE' or exists (select from evidence e where e.id = coalesce(new.evidence_id, old.evidence_id)) then
        raise exception 'what is attached stays as it is' using errcode = 'check_violation', constraint = 'evidence_stays';
    end if;
    return coalesce(new, old);
end
$$;
create trigger evidence_piece_guard before insert or update or delete on evidence_piece
    for each row execute function evidence_piece_guard();
create function upload_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if exists (select from evidence e where e.id = new.id) then
        raise exception 'what is attached is not sent again' using errcode = 'unique_violation', constraint = 'upload_is_evidence';
    end if;
    return null;
end
$$;
-- afterwards: whoever waited for the key of an upload that became evidence meanwhile sees it only now
create trigger upload_guard after insert on upload for each row execute function upload_guard();
--rollback drop trigger upload_guard on upload; drop function upload_guard();
--rollback drop trigger evidence_piece_guard on evidence_piece; drop function evidence_piece_guard();

--changeset visit:trail-of-the-inspecting-side splitStatements:false
-- What a table keeps from the inspected, the trail of its rows does not tell them either: visits, protocols and plans never, nor what a
-- finding was before its issue.
create policy known_to_the_inspecting_side on row_change as restrictive for select to zhucun_by_region
    using (case
        when table_name in ('inspection', 'inspection_protocol', 'evidence', 'inspection_group', 'inspection_group_member', 'inspection_plan',
                            'planned_visit', 'draw', 'draw_party')
            then (coalesce(after, before) ->> 'office_path') collate "C" >= (select nullif(current_setting('scope.path', true), ''))
                and (coalesce(after, before) ->> 'office_path') collate "C" < (select nullif(current_setting('scope.path', true), '') || '~')
        when table_name = 'finding' and coalesce(after, before) ->> 'state' = 'OPEN'
            then (coalesce(after, before) ->> 'found_office_path') collate "C" >= (select nullif(current_setting('scope.path', true), ''))
                and (coalesce(after, before) ->> 'found_office_path') collate "C" < (select nullif(current_setting('scope.path', true), '') || '~')
        else true end);
create policy drafts_are_hidden on row_change as restrictive for select to zhucun_by_unit
    using (table_name <> 'finding' or coalesce(after, before) ->> 'state' <> 'OPEN');
--rollback drop policy drafts_are_hidden on row_change; drop policy known_to_the_inspecting_side on row_change;
