--liquibase formatted sql

--changeset assessment:sheet
-- 考核表: one object in one round. Nobody is assessed twice for a year, whichever region opened a round first. Names are kept as they were.
--   OPEN ─propose─▶ PROPOSED ─confirm─▶ GRADED
--                      │ ▲ return
--                      ▼ │
--                   REFERRED ─confirm, by the level that sent him─▶ GRADED
create table assessment_sheet (
    id               uuid             primary key,
    round_id         uuid             not null references assessment_round,
    round_kind       text             not null,
    round_title      text             not null,
    year             int              not null,
    from_day         date             not null,
    to_day           date             not null,
    object_kind      text             not null,
    object_id        text collate "C" not null,
    object_name      text collate "C" not null,
    cadre_id         uuid             references cadre,
    team_id          uuid,
    team_name        text,
    village_name     text,
    unit_name        text,
    category         text             not null,
    sent_by          text,
    -- the region whose department decides, unless the grade concerns the level that sent him (K6)
    decides_path     text collate "C" not null,
    state            text             not null default 'OPEN',
    parts            jsonb            not null default '[]',
    rating           jsonb,
    satisfaction     jsonb,
    total            numeric(5, 2),
    proposed         text,
    opinion          text,
    proposed_by      uuid,
    proposed_by_name text,
    proposed_on      date,
    returned_reason  text,
    referred_to      text collate "C",
    referred_grade   text,
    referred_opinion text,
    referred_by      uuid,
    referred_by_name text,
    referred_on      date,
    grade_id         uuid,
    grade            text,
    region_path      text collate "C" not null,
    unit_path        text collate "C",
    version          bigint           not null default 0,
    constraint assessment_sheet_kind_known check (object_kind in ('CADRE', 'TEAM', 'UNIT', 'CITY', 'COUNTY', 'BRIGADE_LEADER')),
    constraint assessment_sheet_category_known check (category in ('CIVIL_SERVANT', 'OTHER', 'ALL')
        and (category = 'ALL') = (object_kind <> 'CADRE')),
    constraint assessment_sheet_state_known check (state in ('OPEN', 'PROPOSED', 'REFERRED', 'GRADED')),
    constraint assessment_sheet_grades_known check (
        coalesce(proposed, 'EXCELLENT') in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')
        and coalesce(referred_grade, 'EXCELLENT') in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')
        and coalesce(grade, 'EXCELLENT') in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')),
    constraint assessment_sheet_cadre_named check ((object_kind = 'CADRE') = (cadre_id is not null)),
    constraint assessment_sheet_proposal_whole check (state = 'OPEN'
        or num_nulls(proposed, opinion, proposed_by, proposed_by_name, proposed_on, total) = 0),
    constraint assessment_sheet_referral_whole check (state <> 'REFERRED'
        or num_nulls(referred_to, referred_grade, referred_opinion, referred_by, referred_by_name, referred_on) = 0),
    constraint assessment_sheet_graded check ((state = 'GRADED') = (grade_id is not null) and (grade_id is null) = (grade is null)),
    constraint assessment_sheet_total_form check (total between 0 and 100),
    constraint assessment_sheet_once unique (round_kind, year, object_kind, object_id)
);
create index assessment_sheet_round on assessment_sheet (round_id, object_kind, region_path, object_name, id);
create index assessment_sheet_scope on assessment_sheet (region_path, object_name, id);
create index assessment_sheet_unit on assessment_sheet (unit_path, object_name, id);
create index assessment_sheet_cadre on assessment_sheet (cadre_id) where cadre_id is not null;
create index assessment_sheet_proposed on assessment_sheet (decides_path, round_id) where state = 'PROPOSED';
create index assessment_sheet_open on assessment_sheet (region_path, round_id) where state = 'OPEN';
create index assessment_sheet_referred on assessment_sheet (referred_to) where state = 'REFERRED';
comment on table assessment_sheet is '考核表 (K4)';
-- what is only proposed is not told to whom it is about
create policy only_what_was_decided on assessment_sheet as restrictive for select to zhucun_by_unit, zhucun_by_person using (state = 'GRADED');
-- nor to the region that it is about, or whose leader it is about
create policy region_is_told_when_decided on assessment_sheet as restrictive for select to zhucun_by_region
    using (object_kind not in ('CITY', 'COUNTY', 'BRIGADE_LEADER') or state = 'GRADED'
        or starts_with(decides_path, (select nullif(current_setting('scope.path', true), ''))));
--rollback drop table assessment_sheet;

--changeset assessment:categories splitStatements:false
-- Under which rules those were employed whose stay lies in the caller's range: who came back to his province since is not in the range
-- himself, and his year is assessed all the same. It tells nothing else about him.
create function posted_categories(from_day date, to_day date) returns table (cadre_id uuid, category text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct p.cadre_id, c.personnel_category
    from posting p
    join cadre c on c.id = p.cadre_id
    where p.region_path >= nullif(current_setting('scope.path', true), '')
      and p.region_path < nullif(current_setting('scope.path', true), '') || '~'
      and coalesce(p.arrived_on, p.started_on) <= posted_categories.to_day
      and (p.ended_on is null or p.ended_on >= posted_categories.from_day)
$$;
alter function posted_categories(date, date) owner to zhucun_registry;
revoke all on function posted_categories(date, date) from public;
grant execute on function posted_categories(date, date) to zhucun_by_region;
--rollback drop function posted_categories(date, date);

--changeset assessment:findings-elsewhere splitStatements:false
-- What was found about somebody in a period in which he was posted in the caller's range, wherever it was found: who moved to another county
-- takes his absences along. Number, kind and whether it counts; what it says is read where it was found.
create function findings_of_posted(cadre uuid, from_day date, to_day date, on_day date)
    returns table (id uuid, number text, category text, severity text, found_on date, counts boolean, dispute text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select f.id, f.number, f.category, f.severity, f.found_on, finding_counts(f, findings_of_posted.on_day), f.dispute
    from finding f
    where f.cadre_id = findings_of_posted.cadre
      and f.state <> 'OPEN'
      and f.found_on between findings_of_posted.from_day and findings_of_posted.to_day
      and exists (select from posting p
                  where p.cadre_id = findings_of_posted.cadre
                    and p.region_path >= nullif(current_setting('scope.path', true), '')
                    and p.region_path < nullif(current_setting('scope.path', true), '') || '~'
                    and coalesce(p.arrived_on, p.started_on) <= findings_of_posted.to_day
                    and (p.ended_on is null or p.ended_on >= findings_of_posted.from_day))
$$;
alter function findings_of_posted(uuid, date, date, date) owner to zhucun_registry;
revoke all on function findings_of_posted(uuid, date, date, date) from public;
grant execute on function findings_of_posted(uuid, date, date, date) to zhucun_by_region;
--rollback drop function findings_of_posted(uuid, date, date, date);
