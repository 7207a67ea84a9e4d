--liquibase formatted sql

--changeset honor:honor
-- 荣誉 (M5): it stands when its publicity (公示) is over and nothing is objected. The counts of objections are kept here, because a unit
-- that sees the honour does not see who objected.
create table honor (
    id                uuid             primary key,
    level             text             not null,
    title             text             not null,
    cadre_id          uuid             references cadre,
    team_id           uuid             references work_team,
    subject_name      text             not null,
    granted_by        text             not null,
    document_number   text             not null,
    granted_on        date             not null,
    deeds             text             not null,
    publicity_where   text             not null,
    publicity_from    date             not null,
    publicity_to      date             not null,
    parameter_id      uuid,
    open_objections   int              not null default 0,
    refused_on        date,
    revoked_on        date,
    revoked_reason    text,
    recorded_on       date             not null,
    recorded_by       uuid             not null,
    recorded_by_name  text             not null,
    office_path       text collate "C" not null,
    region_path       text collate "C" not null,
    unit_path         text collate "C",
    version           bigint           not null default 0,
    constraint honor_level_known check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY')),
    constraint honor_of_one check (num_nonnulls(cadre_id, team_id) = 1),
    constraint honor_words check (btrim(title) <> '' and length(title) <= 100 and btrim(granted_by) <> '' and length(granted_by) <= 100
        and btrim(document_number) <> '' and length(document_number) <= 100 and length(deeds) <= 1000
        and btrim(publicity_where) <> '' and length(publicity_where) <= 100),
    constraint honor_publicity check (publicity_from <= publicity_to),
    constraint honor_objections check (open_objections >= 0),
    constraint honor_revocation_has_reason check ((revoked_on is null) = (revoked_reason is null))
);
create unique index honor_once on honor (coalesce(cadre_id, team_id), document_number, title) where revoked_on is null and refused_on is null;
create index honor_scope on honor (region_path, granted_on desc, id desc);
create index honor_unit on honor (unit_path, granted_on desc, id desc);
create index honor_latest on honor (granted_on desc, id desc);
create index honor_cadre on honor (cadre_id) where cadre_id is not null;
create index honor_team on honor (team_id) where team_id is not null;

-- 公示异议: what was said against an honour while it was public; known to the offices of the region, not to whom it is about
create table honor_objection (
    id               uuid             primary key,
    honor_id         uuid             not null references honor,
    subject_name     text             not null,
    said_by          text             not null,
    content          text             not null,
    raised_on        date             not null,
    recorded_by      uuid             not null,
    recorded_by_name text             not null,
    honored_by       uuid             not null,
    outcome          text,
    decision         text,
    decided_on       date,
    decided_by       uuid,
    decided_by_name  text,
    region_path      text collate "C" not null,
    version          bigint           not null default 0,
    constraint honor_objection_words check (btrim(said_by) <> '' and length(said_by) <= 60 and btrim(content) <> '' and length(content) <= 1000),
    constraint honor_objection_outcome check (outcome in ('UPHELD', 'REJECTED')),
    constraint honor_objection_decision check (num_nonnulls(outcome, decision, decided_on, decided_by, decided_by_name) in (0, 5)),
    -- neither who recorded the honour nor who entered the objection says whether it is true
    constraint honor_objection_decided_by_another check (decided_by <> recorded_by and decided_by <> honored_by)
);
create index honor_objection_scope on honor_objection (region_path, id);
create index honor_objection_of on honor_objection (honor_id, raised_on, id);
--rollback drop table honor_objection; drop table honor;

--changeset honor:model-case
-- 先进典型 (M5): what somebody did well and how, and where it was made known
create table model_case (
    id               uuid             primary key,
    title            text             not null,
    summary          text             not null,
    material         text             not null,
    cadre_id         uuid             references cadre,
    team_id          uuid             references work_team,
    subject_name     text             not null,
    recorded_on      date             not null,
    published_on     date,
    published_where  text,
    recorded_by_name text             not null,
    region_path      text collate "C" not null,
    unit_path        text collate "C",
    version          bigint           not null default 0,
    constraint model_case_of_one check (num_nonnulls(cadre_id, team_id) = 1),
    constraint model_case_words check (btrim(title) <> '' and length(title) <= 100 and btrim(summary) <> '' and length(summary) <= 300
        and btrim(material) <> '' and length(material) <= 8000),
    constraint model_case_publication check ((published_on is null) = (published_where is null)),
    constraint model_case_place_form check (btrim(published_where) <> '' and length(published_where) <= 100),
    constraint model_case_once unique (region_path, title)
);
create index model_case_scope on model_case (region_path, recorded_on desc, id desc);
create index model_case_unit on model_case (unit_path, recorded_on desc, id desc);
create index model_case_latest on model_case (recorded_on desc, id desc);
--rollback drop table model_case;
