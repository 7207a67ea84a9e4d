--liquibase formatted sql

--changeset assessment:weights splitStatements:false
-- How much of a form an evidence weighs; null stands for all of it.
create function assessment_weight(parts jsonb, of_evidence text) returns numeric
    language sql immutable parallel safe as
$$
select coalesce(sum((p ->> 'weight')::numeric), 0)
from jsonb_array_elements(parts) p
where of_evidence is null or p ->> 'evidence' = of_evidence
$$;
--rollback drop function assessment_weight(jsonb, text);

--changeset assessment:template
-- 考核指标: what a kind of object is assessed by, with weights, in a region since a day. A newer one holds from its day on.
create table assessment_template (
    id          uuid             primary key,
    region_code text collate "C" not null,
    region_name text             not null,
    object_kind text             not null,
    title       text             not null,
    basis       text             not null,
    valid_from  date             not null,
    parts       jsonb            not null,
    set_by      uuid             not null,
    set_by_name text             not null,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint assessment_template_kind_known check (object_kind in ('CADRE', 'TEAM', 'UNIT', 'CITY', 'COUNTY', 'BRIGADE_LEADER')),
    constraint assessment_template_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint assessment_template_weighs_100 check (assessment_weight(parts, null) = 100),
    constraint assessment_template_once unique (region_path, object_kind, valid_from)
);
comment on table assessment_template is 'insert-only — 考核指标 (K5)';
create policy from_above on assessment_template for select to zhucun_by_region
    using (starts_with((select nullif(current_setting('scope.path', true), '')), region_path));
--rollback drop table assessment_template;

--changeset assessment:round
-- 考核年度: one assessment of a region: whom it is about is fixed when it is opened. forms: by kind of object the template and its parts as
-- they were then. Townships and counties beneath read it from above; units and cadres read their sheets.
create table assessment_round (
    id             uuid             primary key,
    kind           text             not null,
    year           int              not null,
    title          text             not null,
    from_day       date             not null,
    to_day         date             not null,
    forms          jsonb            not null,
    state          text             not null default 'OPEN',
    opened_on      date             not null,
    opened_by      uuid             not null,
    opened_by_name text             not null,
    closed_on      date,
    closed_by_name text,
    bulletin_id    uuid,
    -- STALE: a grade was corrected since it was drafted; it does not go out before it is drafted again
    bulletin_state text,
    region_code    text collate "C" not null,
    region_name    text             not null,
    region_path    text collate "C" not null,
    version        bigint           not null default 0,
    constraint assessment_round_kind_known check (kind in ('ANNUAL', 'END_OF_TERM')),
    constraint assessment_round_state_known check (state in ('OPEN', 'CLOSED')),
    constraint assessment_round_period check (from_day < to_day and extract(year from to_day) = year),
    constraint assessment_round_year_form check (year between 2013 and 2100),
    constraint assessment_round_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint assessment_round_bulletin_known check (bulletin_state in ('DRAFTED', 'STALE', 'PUBLISHED')
        and (bulletin_id is null) = (bulletin_state is null)),
    constraint assessment_round_closed_is_dated check (
        (state = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (closed_by_name is null))
);
create index assessment_round_scope on assessment_round (region_path, year desc, id desc);
create index assessment_round_newest on assessment_round (year desc, id desc);
comment on table assessment_round is '考核年度 (K4)';
create policy from_above on assessment_round for select to zhucun_by_region
    using (starts_with((select nullif(current_setting('scope.path', true), '')), region_path));
--rollback drop table assessment_round;

--changeset assessment:quota
-- 优秀名额: how many of a category may be excellent, rounded down when the round was opened; null where no document limits them. The row is
-- the lock that two confirmations meet at.
create table assessment_quota (
    id           uuid             primary key,
    round_id     uuid             not null references assessment_round,
    object_kind  text             not null,
    category     text             not null,
    headcount    int              not null,
    percent      numeric(5, 2),
    parameter_id uuid,
    source       text,
    quota        int generated always as (floor(headcount * percent / 100)::int) stored,
    excellent    int              not null default 0,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint assessment_quota_category_known check (category in ('CIVIL_SERVANT', 'OTHER', 'ALL')),
    constraint assessment_quota_once unique (round_id, object_kind, category),
    constraint assessment_quota_headcount check (headcount > 0),
    constraint assessment_quota_percent check (percent between 0 and 100 and (percent is null) = (source is null)),
    constraint assessment_quota_kept check (excellent between 0 and coalesce(quota, headcount))
);
create index assessment_quota_scope on assessment_quota (region_path, round_id);
comment on table assessment_quota is '优秀名额 (2.4)';
create policy from_above on assessment_quota for select to zhucun_by_region
    using (starts_with((select nullif(current_setting('scope.path', true), '')), region_path));
--rollback drop table assessment_quota;
