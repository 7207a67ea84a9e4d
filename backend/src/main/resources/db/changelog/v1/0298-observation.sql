--liquibase formatted sql

--changeset observation:note
-- 考察识别记录 (M7): what an organization department saw of a cadre at the front. It is for organization departments alone, and the
-- database says so: there is no path of a unit and no column by which a person finds himself, of the offices of a region only one with
-- this role has a policy that lets it through, and of those only the one that wrote and those above. The words are sealed, so that the
-- trail of changed rows does not hold them.
create table observation_note (
    id            uuid             primary key,
    observed_id   uuid             not null references cadre,
    observed_name text             not null,
    village_name  text,
    noted_on      date             not null,
    occasion      text             not null,
    text_cipher   bytea            not null,
    key_version   int              not null,
    noted_by      uuid             not null,
    noted_by_name text             not null,
    office_name   text             not null,
    region_path   text collate "C" not null,
    -- where the cadre lay; the row itself and its trail lie at the office that noted it
    place_path    text collate "C" not null,
    constraint observation_note_occasion check (occasion in ('VISIT', 'TALK', 'ASSESSMENT', 'TASK', 'EMERGENCY', 'OTHER'))
);
comment on table observation_note is 'insert-only — 考察识别记录 (M7)';
create index observation_note_scope on observation_note (region_path, noted_on desc, id desc);
create index observation_note_latest on observation_note (noted_on desc, id desc);
create index observation_note_place on observation_note (place_path, noted_on desc, id desc);
create index observation_note_of on observation_note (observed_id, noted_on desc, id desc);
create policy for_organization_departments_alone on observation_note as restrictive to zhucun_by_region
    using (current_setting('scope.role', true) = 'ORGANIZATION_DEPARTMENT');
--rollback drop table observation_note;
