--liquibase formatted sql

--changeset assess:grade-review
-- 等次复核意见: facts that came to light after a grade, and that it stands all the same. A correction needs no such row: the next edition
-- rests on the facts of its own day.
create table grade_review (
    id             uuid             primary key,
    sheet_id       uuid             not null references assessment_sheet,
    grade_id       uuid             not null references assessment_grade,
    -- what was looked at, as it was told then: kind, fact, label, severity, on, since
    doubts         jsonb            not null,
    reason         text             not null,
    kept_by        uuid             not null,
    kept_by_name   text             not null,
    kept_office    text             not null,
    kept_on        date             not null,
    cadre_id       uuid,
    region_path    text collate "C" not null,
    unit_path      text collate "C",
    constraint grade_review_reason_form check (btrim(reason) <> '' and length(reason) <= 500),
    constraint grade_review_of_something check (jsonb_typeof(doubts) = 'array' and jsonb_array_length(doubts) > 0)
);
create index grade_review_scope on grade_review (region_path, id);
create index grade_review_unit on grade_review (unit_path, id);
create index grade_review_cadre on grade_review (cadre_id) where cadre_id is not null;
create index grade_review_sheet on grade_review (sheet_id, kept_on desc, id desc);
create index grade_review_grade on grade_review (grade_id);
create index assessment_grade_office on assessment_grade (office_path, decided_on);
comment on table grade_review is 'insert-only — 等次维持意见';
create policy only_offices_write on grade_review as restrictive for insert to zhucun_by_unit, zhucun_by_person with check (false);
--rollback drop index assessment_grade_office; drop table grade_review;

--changeset assess:grade-doubts splitStatements:false
-- What has come to bear on a grade, or no longer bears on it, since it was given: findings that have begun or ceased to count, wherever they
-- were made, and unexcused absences entered or taken back in the register. Only of sheets in the caller's own range; of a finding its number,
-- kind and days, as findings_of_posted tells them. What was looked at once is not told again.
grant select on assessment_sheet, assessment_grade, grade_review, finding_event, attendance_late to zhucun_registry;
create policy registry on assessment_sheet for select to zhucun_registry using (true);
create policy registry on assessment_grade for select to zhucun_registry using (true);
create policy registry on grade_review for select to zhucun_registry using (true);
create policy registry on finding_event for select to zhucun_registry using (true);
create policy registry on attendance_late for select to zhucun_registry using (true);

create function grade_doubts(of_sheets uuid[], on_day date)
    returns table (sheet_id uuid, kind text, fact uuid, label text, category text, severity text, found_on date, since date)
    language sql stable security definer rows 50 set search_path = public, pg_temp
as $$
with graded as materialized (
    select s.id, s.object_kind, s.object_id, s.cadre_id, s.from_day, s.to_day, s.decides_path, g.id as grade_id, g.facts_as_of
    from assessment_sheet s
    join assessment_grade g on g.id = s.grade_id
    where s.id = any (of_sheets)
      and s.region_path >= nullif(current_setting('scope.path', true), '')
      and s.region_path < nullif(current_setting('scope.path', true), '') || '~'),
found as (
    select d.id as sheet_id, d.grade_id, f.id, f.number, f.category, f.severity, f.found_on, f.statement_until, f.issued_on,
           finding_counts(f, on_day) as counts
    from graded d
    join finding f on f.cadre_id = d.cadre_id and f.state <> 'OPEN' and f.found_on between d.from_day and d.to_day
    union all
    select d.id, d.grade_id, f.id, f.number, f.category, f.severity, f.found_on, f.statement_until, f.issued_on, finding_counts(f, on_day)
    from graded d
    join finding f on f.target_id = d.object_id and f.target_kind = d.object_kind and starts_with(f.region_path, d.decides_path)
        and f.state <> 'OPEN' and f.found_on between d.from_day and d.to_day
    where d.object_kind in ('TEAM', 'UNIT')),
doubt as (
    select f.sheet_id, f.grade_id, case when f.counts then 'FINDING_COUNTS' else 'FINDING_FALLEN' end as kind, f.id as fact, f.number as label,
           f.category, f.severity, f.found_on,
           greatest((select max((e.at at time zone 'Asia/Shanghai')::date) from finding_event e
                     where e.finding_id = f.id and e.action in ('OBJECTION_UPHELD', 'OBJECTION_DISMISSED', 'OBJECTED')),
                    case when f.counts then f.statement_until + 1 end, f.issued_on) as since
    from found f
    -- the facts of a grade are read where there is a finding, not of every sheet
    where f.counts <> exists (
        select from assessment_grade g
        cross join lateral jsonb_array_elements(
            case jsonb_typeof(g.facts -> 'findings') when 'array' then g.facts -> 'findings' else '[]' end) k
        where g.id = f.grade_id and k ->> 'id' = f.id::text and (k ->> 'counts')::boolean)
    union all
    select d.id, d.grade_id, case when e.status = 'UNEXCUSED_ABSENCE' then 'ABSENCE_ENTERED' else 'ABSENCE_TAKEN_BACK' end, e.id,
           null, null, null, e.day, (e.recorded_at at time zone 'Asia/Shanghai')::date
    from graded d
    join posting p on p.cadre_id = d.cadre_id and starts_with(p.region_path, d.decides_path)
    -- months that were over when something was entered, and those that have not been since the grade's facts were taken
    join lateral (
        select l.month from attendance_late l
        where l.prefecture = p.prefecture and l.posting_id = p.id and l.month between date_trunc('month', d.from_day)::date and d.to_day
        union
        select m.month::date
        from generate_series(date_trunc('month', d.facts_as_of at time zone 'Asia/Shanghai'), least(d.to_day, on_day), interval '1 month') m (month)) l
        on true
    join attendance_entry e on e.prefecture = p.prefecture and e.posting_id = p.id
        and e.day between greatest(l.month, d.from_day) and least((l.month + interval '1 month')::date - 1, d.to_day)
    cross join lateral (select case e.span when 'AM' then left(e.was, 1) when 'PM' then right(e.was, 1) else e.was end as was) h
    where e.recorded_at > d.facts_as_of and e.span <> 'NIGHT'
      and case when e.status = 'UNEXCUSED_ABSENCE' then h.was ~ '[^U]' else h.was ~ 'U' end)
select d.sheet_id, d.kind, d.fact, d.label, d.category, d.severity, d.found_on, d.since
from doubt d
where not exists (select from grade_review r cross join lateral jsonb_array_elements(r.doubts) k
                  where r.grade_id = d.grade_id and k ->> 'kind' = d.kind and k ->> 'fact' = d.fact::text)
order by d.sheet_id, d.found_on, d.fact
$$;
alter function grade_doubts(uuid[], date) owner to zhucun_registry;
revoke all on function grade_doubts(uuid[], date) from public;
grant execute on function grade_doubts(uuid[], date) to zhucun_by_region;
--rollback drop function grade_doubts(uuid[], date); drop policy registry on attendance_late; drop policy registry on finding_event; drop policy registry on grade_review; drop policy registry on assessment_grade; drop policy registry on assessment_sheet;
