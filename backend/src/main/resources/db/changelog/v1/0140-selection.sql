--liquibase formatted sql

--changeset selection:human-resources
-- 人社部门 examines candidates beside the organization department (B10)
alter table office_grant drop constraint office_grant_role;
alter table office_grant add constraint office_grant_role check (role in ('ORGANIZATION_DEPARTMENT', 'STATIONING_OFFICE', 'TOWNSHIP',
    'SENDING_UNIT', 'INSPECTOR', 'AUDITOR', 'CADRE', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'HUMAN_RESOURCES'));
--rollback alter table office_grant drop constraint office_grant_role;
--rollback alter table office_grant add constraint office_grant_role check (role in ('ORGANIZATION_DEPARTMENT', 'STATIONING_OFFICE', 'TOWNSHIP', 'SENDING_UNIT', 'INSPECTOR', 'AUDITOR', 'CADRE', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'));

--changeset selection:village-industry
-- 村的产业: what a village lives on, as words that can be laid beside the strengths of a unit (B9)
create table village_industry (
    id           uuid             primary key,
    village_code text collate "C" not null,
    industry     text             not null,
    valid_from   date             not null,
    valid_to     date,
    source       text             not null,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint village_industry_is_village check (length(village_code) = 12),
    constraint village_industry_named check (btrim(industry) = industry and length(industry) between 1 and 20),
    constraint village_industry_period check (valid_to is null or valid_from < valid_to),
    constraint village_industry_once exclude using gist (
        village_code with =, industry with =, daterange(valid_from, valid_to) with &&)
);
create index village_industry_scope on village_industry (region_path, village_code);
create index village_industry_village on village_industry (village_code);
comment on table village_industry is 'bitemporal — 村的产业';
--rollback drop table village_industry;

--changeset selection:cadre-facts
-- 年度考核等次: the ordinary yearly grade that his unit gave him; two vocabularies, one order
create table annual_grade (
    id          uuid             primary key,
    cadre_id    uuid             not null references cadre,
    year        int              not null,
    grade       text             not null,
    vocabulary  text             not null,
    source      text             not null,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    version     bigint           not null default 0,
    constraint annual_grade_known check (grade in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')),
    constraint annual_grade_vocabulary_known check (vocabulary in ('CIVIL_SERVANT', 'INSTITUTION_STAFF')),
    constraint annual_grade_year_form check (year between 1980 and 2100),
    constraint annual_grade_once unique (cadre_id, year)
);
create index annual_grade_scope on annual_grade (region_path, cadre_id);
create index annual_grade_unit on annual_grade (unit_path, cadre_id);

-- 配偶: only where both are cadres in the register; its purpose is that a couple is not away from home at the same time
create table cadre_spouse (
    id          uuid             primary key,
    cadre_id    uuid             not null references cadre,
    spouse_id   uuid             not null references cadre,
    since       date             not null,
    ended_on    date,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    version     bigint           not null default 0,
    constraint cadre_spouse_is_another check (cadre_id <> spouse_id),
    constraint cadre_spouse_period check (ended_on is null or ended_on >= since)
);
create unique index cadre_spouse_one on cadre_spouse (cadre_id) where ended_on is null;
create unique index cadre_spouse_of_one on cadre_spouse (spouse_id) where ended_on is null;
create index cadre_spouse_scope on cadre_spouse (region_path, cadre_id);
create index cadre_spouse_unit on cadre_spouse (unit_path, cadre_id);
--rollback drop table cadre_spouse; drop table annual_grade;

--changeset selection:hindrances splitStatements:false
-- Whether somebody may be sent must not depend on how far the office sees that asks. Ask only about cadres that the row scope has
-- shown; the answer says that a spouse is away, never who or where.
grant select on annual_grade, cadre_spouse to zhucun_registry;
create policy registry on annual_grade for select to zhucun_registry using (true);
create policy registry on cadre_spouse for select to zhucun_registry using (true);

create function candidate_hindrances(cadres uuid[], on_day date)
    returns table (cadre_id uuid, grade_years int[], grades text[], spouse_posted boolean)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id,
           (select array_agg(g.year order by g.year desc) from annual_grade g where g.cadre_id = c.id),
           (select array_agg(g.grade order by g.year desc) from annual_grade g where g.cadre_id = c.id),
           exists (select
                   from cadre_spouse s
                   join posting p on p.cadre_id = case when s.cadre_id = c.id then s.spouse_id else s.cadre_id end
                   where c.id in (s.cadre_id, s.spouse_id)
                     and s.since <= on_day and (s.ended_on is null or s.ended_on >= on_day)
                     and (p.ended_on is null or p.ended_on >= on_day))
    from unnest(cadres) as c (id)
$$;
alter function candidate_hindrances(uuid[], date) owner to zhucun_registry;
revoke all on function candidate_hindrances(uuid[], date) from public;
grant execute on function candidate_hindrances(uuid[], date) to zhucun_by_region, zhucun_by_unit;

-- which of these cadres are married to one another
create function married_pairs(cadres uuid[], on_day date) returns table (one uuid, other uuid)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select s.cadre_id, s.spouse_id from cadre_spouse s
    where s.cadre_id = any (cadres) and s.spouse_id = any (cadres)
      and s.since <= on_day and (s.ended_on is null or s.ended_on >= on_day)
$$;
alter function married_pairs(uuid[], date) owner to zhucun_registry;
revoke all on function married_pairs(uuid[], date) from public;
grant execute on function married_pairs(uuid[], date) to zhucun_by_region;
--rollback drop function married_pairs(uuid[], date); drop function candidate_hindrances(uuid[], date);

--changeset selection:standing splitStatements:false
-- 职级层级 (domain 3.6): the ladder of selection.criterion.Standing for rules that are evaluated set by set; a test holds both together
create function standing(rank text, grade text) returns int language sql immutable parallel safe as
$$
select least(
    coalesce((array_position(array ['101', '102', '111', '112', '121', '122', '131', '132', '141', '142', '150', '160'], rank)), 99),
    coalesce((array_position(array ['-', '-', '-', '-', '221', '222', '231', '232', '241', '242'], rank)), 99),
    case grade when 'G01' then 5 when 'G02' then 6 when 'G03' then 7 when 'G04' then 7 when 'G05' then 8 when 'G06' then 8
        when 'G07' then 9 when 'G08' then 9 when 'G09' then 10 when 'G10' then 10 when 'G11' then 11 when 'G12' then 11 else 99 end)
$$;
--rollback drop function standing(text, text);

--changeset selection:batch
-- 选派批次: 先定村、再定人. DRAFT while the villages are being settled, OPEN once they are fixed, CLOSED when all is decided
create table selection_batch (
    id              uuid             primary key,
    name            text             not null,
    send_level      text             not null,
    region_code     text collate "C" not null,
    start_on        date             not null,
    state           text             not null default 'DRAFT',
    needs_fixed_on  date,
    needs_fixed_by  text,
    closed_on       date,
    created_on      date             not null,
    region_path     text collate "C" not null,
    version         bigint           not null default 0,
    constraint selection_batch_named check (btrim(name) <> '' and length(name) <= 100),
    constraint selection_batch_level_known check (send_level in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY')),
    constraint selection_batch_state_known check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    constraint selection_batch_fixed_before_open check ((state = 'DRAFT') = (needs_fixed_on is null))
);
create index selection_batch_scope on selection_batch (region_path, id desc);
create index selection_batch_newest on selection_batch (id desc);

-- 派出单位: who is asked to nominate, and how many
create table selection_unit (
    id          uuid             primary key,
    batch_id    uuid             not null references selection_batch,
    unit_id     uuid             not null references organization (id),
    unit_name   text             not null,
    quota       int,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    version     bigint           not null default 0,
    constraint selection_unit_once unique (batch_id, unit_id),
    constraint selection_unit_quota_form check (quota between 1 and 1000)
);
create index selection_unit_scope on selection_unit (region_path, batch_id);
create index selection_unit_unit on selection_unit (unit_path, batch_id);

-- 选派需求: what a village needs. The lead seat is First Secretary, captain or both; the other seats are members'
create table village_need (
    id               uuid             primary key,
    batch_id         uuid             not null references selection_batch,
    village_code     text collate "C" not null,
    village_name     text             not null,
    categories       text[]           not null default '{}',
    first_secretary  boolean          not null,
    captain          boolean          not null,
    members          int              not null,
    industries       text[]           not null default '{}',
    traits           text[]           not null default '{}',
    note             text,
    region_path      text collate "C" not null,
    version          bigint           not null default 0,
    constraint village_need_once unique (batch_id, village_code),
    constraint village_need_is_village check (length(village_code) = 12),
    constraint village_need_of_somebody check (members between 0 and 20 and (first_secretary or captain or members > 0))
);
create index village_need_scope on village_need (region_path, batch_id);

-- 推荐人选
create table nomination (
    id                uuid             primary key,
    batch_id          uuid             not null references selection_batch,
    need_id           uuid             references village_need,
    cadre_id          uuid             not null references cadre,
    cadre_name        text             not null,
    unit_id           uuid             not null references organization (id),
    unit_name         text             not null,
    seat              text             not null,
    source            text             not null,
    backbone          boolean          not null default false,
    home_region_code  text collate "C",
    judgements        text[]           not null,
    state             text             not null default 'PENDING',
    justified         text[]           not null default '{}',
    nominated_on      date             not null,
    nominated_by      uuid             not null,
    nominated_by_name text             not null,
    decided_need_id   uuid             references village_need,
    decided_seat      text,
    decided_on        date,
    decided_by        uuid,
    decided_by_name   text,
    decision_basis    text,
    posting_id        uuid             references posting,
    region_path       text collate "C" not null,
    unit_path         text collate "C" not null,
    version           bigint           not null default 0,
    constraint nomination_seat_known check (seat in ('LEAD', 'MEMBER') and decided_seat in ('LEAD', 'MEMBER')),
    constraint nomination_source_known check (source in ('UNIT_RECOMMENDED', 'ORGANIZATION_NAMED', 'SELF_APPLIED')),
    constraint nomination_state_known check (state in ('PENDING', 'REVIEWED', 'REJECTED', 'WITHDRAWN', 'SELECTED')),
    constraint nomination_three_judgements check (cardinality(judgements) = 3),
    constraint nomination_decision_whole check (case when state = 'SELECTED'
        then num_nulls(decided_need_id, decided_seat, decided_on, decided_by, decided_by_name, decision_basis, posting_id) = 0
        else num_nonnulls(decided_need_id, decided_seat, decided_on, decided_by, decided_by_name, decision_basis, posting_id) = 0 end)
);
create unique index nomination_once on nomination (batch_id, cadre_id) where state not in ('REJECTED', 'WITHDRAWN');
create unique index nomination_one_lead on nomination (decided_need_id) where decided_seat = 'LEAD';
create index nomination_scope on nomination (region_path, batch_id, id);
create index nomination_unit on nomination (unit_path, batch_id, id);
create index nomination_batch on nomination (batch_id, id);
create index nomination_cadre on nomination (cadre_id);

-- 审核意见: two departments, one opinion each (B10)
create table nomination_review (
    id            uuid             primary key,
    nomination_id uuid             not null references nomination,
    department    text             not null,
    approve       boolean          not null,
    note          text,
    reviewed_by   uuid             not null,
    reviewer_name text             not null,
    reviewed_on   date             not null,
    region_path   text collate "C" not null,
    unit_path     text collate "C" not null,
    version       bigint           not null default 0,
    constraint nomination_review_department_known check (department in ('ORGANIZATION', 'HUMAN_RESOURCES')),
    constraint nomination_review_once unique (nomination_id, department),
    -- 两个部门、两个人
    constraint nomination_review_two_persons unique (nomination_id, reviewed_by),
    constraint nomination_refusal_has_reason check (approve or btrim(note) <> '')
);
create index nomination_review_scope on nomination_review (region_path, nomination_id);
create index nomination_review_unit on nomination_review (unit_path, nomination_id);
--rollback drop table nomination_review; drop table nomination; drop table village_need; drop table selection_unit; drop table selection_batch;

--changeset selection:seen-by-units splitStatements:false
-- A unit that is asked to nominate reads the batch and what its villages need, once they are fixed (先定村、再定人).
grant select on selection_unit, selection_batch to zhucun_registry;
create policy registry on selection_unit for select to zhucun_registry using (true);
create policy registry on selection_batch for select to zhucun_registry using (true);
create function batches_of_my_unit() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    select coalesce(array_agg(distinct u.batch_id), '{}')
    from selection_unit u join selection_batch b on b.id = u.batch_id and b.state <> 'DRAFT'
    where u.unit_path >= nullif(current_setting('scope.path', true), '')
      and u.unit_path < nullif(current_setting('scope.path', true), '') || '~'
$$;
alter function batches_of_my_unit() owner to zhucun_registry;
revoke all on function batches_of_my_unit() from public;
grant execute on function batches_of_my_unit() to zhucun_by_unit;
create policy by_unit on selection_batch for select to zhucun_by_unit using (id = any ((select batches_of_my_unit())::uuid[]));
create policy by_unit on village_need for select to zhucun_by_unit using (batch_id = any ((select batches_of_my_unit())::uuid[]));
-- what a unit sees of the list of the asked is itself, and it does not ask itself
create policy asked_by_the_region on selection_unit as restrictive for insert to zhucun_by_unit with check (false);
create policy changed_by_the_region on selection_unit as restrictive for update to zhucun_by_unit using (false);
create policy removed_by_the_region on selection_unit as restrictive for delete to zhucun_by_unit using (false);
-- departments of the region give opinions, units only read them
create policy given_by_the_region on nomination_review as restrictive for insert to zhucun_by_unit, zhucun_by_person with check (false);
create policy kept_by_the_region on nomination_review as restrictive for update to zhucun_by_unit, zhucun_by_person using (false);
create policy removed_by_the_region on nomination_review as restrictive for delete to zhucun_by_unit, zhucun_by_person using (false);
--rollback drop policy by_unit on village_need; drop policy by_unit on selection_batch; drop function batches_of_my_unit();
