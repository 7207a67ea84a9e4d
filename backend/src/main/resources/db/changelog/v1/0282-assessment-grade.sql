--liquibase formatted sql

--changeset assessment:grade
-- 考核等次: what was decided, with the facts as they were on that day. A correction is a further edition that names the one it replaces.
create table assessment_grade (
    id              uuid             primary key,
    sheet_id        uuid             not null references assessment_sheet,
    round_id        uuid             not null references assessment_round,
    object_kind     text             not null,
    category        text             not null,
    edition         int              not null,
    replaces        uuid             references assessment_grade,
    reason          text,
    grade           text             not null,
    opinion         text             not null,
    parts           jsonb            not null,
    rating          jsonb,
    satisfaction    jsonb,
    total           numeric(5, 2)    not null,
    facts           jsonb            not null,
    facts_as_of     timestamptz      not null,
    digest          text             not null,
    proposed_by     uuid             not null,
    referred_by     uuid,
    decided_by      uuid             not null,
    decided_by_name text             not null,
    decided_office  text             not null,
    office_path     text collate "C" not null,
    decided_on      date             not null,
    objection_until date             not null,
    objection_basis text             not null,
    cadre_id        uuid,
    region_path     text collate "C" not null,
    unit_path       text collate "C",
    version         bigint           not null default 0,
    constraint assessment_grade_known check (grade in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')),
    constraint assessment_grade_edition_once unique (sheet_id, edition),
    constraint assessment_grade_replaced_once unique (replaces),
    constraint assessment_grade_correction_says_why check (
        (edition = 1) = (replaces is null) and (replaces is null) = (reason is null)),
    -- 拟定与确认分离
    constraint assessment_grade_has_a_second_person check (decided_by <> proposed_by),
    constraint assessment_grade_digest_of_facts check (digest ~ '^[0-9a-f]{64}$')
);
create index assessment_grade_scope on assessment_grade (region_path, id);
create index assessment_grade_unit on assessment_grade (unit_path, id);
create index assessment_grade_cadre on assessment_grade (cadre_id) where cadre_id is not null;
comment on table assessment_grade is 'insert-only — 考核等次 (K7)';
--rollback drop table assessment_grade;

--changeset assessment:grade-counted splitStatements:false
-- Who decides an excellent grade takes one of the quota, in the same breath; who corrects one gives it back. Two who want the last one meet
-- at the row of the quota, and the second is refused by its constraint.
create function assessment_grade_counted() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    before  text;
    step    int;
    touched int;
begin
    if new.replaces is not null then
        select g.grade into before from assessment_grade g
        where g.id = new.replaces and g.sheet_id = new.sheet_id and g.edition + 1 = new.edition;
        if before is null then
            raise exception 'what is corrected is the edition before' using errcode = 'check_violation', constraint = 'assessment_grade_corrects_the_last';
        end if;
    end if;
    step := (new.grade = 'EXCELLENT')::int - (before is not distinct from 'EXCELLENT')::int;
    if step <> 0 then
        update assessment_quota q set excellent = q.excellent + step, version = q.version + 1
        where q.round_id = new.round_id and q.object_kind = new.object_kind and q.category = new.category;
        get diagnostics touched = row_count;
        if touched <> 1 then
            raise exception 'nothing to count it by' using errcode = 'check_violation', constraint = 'assessment_grade_is_counted';
        end if;
    end if;
    return null;
end
$$;
create trigger assessment_grade_counted after insert on assessment_grade for each row execute function assessment_grade_counted();
--rollback drop trigger assessment_grade_counted on assessment_grade; drop function assessment_grade_counted();

--changeset assessment:guard splitStatements:false
-- What a sheet shows is the newest edition of its grade, what the quota counts are the grades themselves, and neither is undone by hand.
create function assessment_sheet_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a sheet is never deleted' using errcode = 'check_violation', constraint = 'assessment_sheet_is_kept';
    end if;
    if (new.round_id, new.object_kind, new.object_id, new.category, new.sent_by, new.decides_path, new.cadre_id, new.region_path, new.unit_path)
        is distinct from (old.round_id, old.object_kind, old.object_id, old.category, old.sent_by, old.decides_path, old.cadre_id, old.region_path, old.unit_path) then
        raise exception 'whom it is about stays' using errcode = 'check_violation', constraint = 'assessment_sheet_object_stays';
    end if;
    if new.state <> old.state and not (old.state || '>' || new.state) = any (array ['OPEN>PROPOSED', 'PROPOSED>OPEN', 'PROPOSED>REFERRED',
        'REFERRED>PROPOSED', 'PROPOSED>GRADED', 'REFERRED>GRADED']) then
        raise exception '% does not lead to %', old.state, new.state using errcode = 'check_violation', constraint = 'assessment_sheet_state_step';
    end if;
    if old.state = 'GRADED' and (new.parts, new.rating, new.satisfaction, new.total, new.proposed, new.opinion, new.proposed_by)
        is distinct from (old.parts, old.rating, old.satisfaction, old.total, old.proposed, old.opinion, old.proposed_by) then
        raise exception 'what was graded stays as it was proposed' using errcode = 'check_violation', constraint = 'assessment_sheet_object_stays';
    end if;
    if new.grade_id is distinct from old.grade_id and not exists (
        select from assessment_grade g where g.id = new.grade_id and g.sheet_id = new.id and g.grade = new.grade
                                         and g.replaces is not distinct from old.grade_id) then
        raise exception 'a grade comes from its decision' using errcode = 'check_violation', constraint = 'assessment_sheet_shows_its_grade';
    end if;
    return new;
end
$$;
create trigger assessment_sheet_guard before update or delete on assessment_sheet for each row execute function assessment_sheet_guard();

create function assessment_quota_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)
        and (tg_op = 'DELETE' or pg_trigger_depth() < 2
             or (new.round_id, new.object_kind, new.category, new.headcount, new.percent) is distinct from (old.round_id, old.object_kind, old.category, old.headcount, old.percent)) then
        raise exception 'a quota counts grades and nothing else' using errcode = 'check_violation', constraint = 'assessment_quota_counts_grades';
    end if;
    return coalesce(new, old);
end
$$;
create trigger assessment_quota_guard before update or delete on assessment_quota for each row execute function assessment_quota_guard();
--rollback drop trigger assessment_quota_guard on assessment_quota; drop function assessment_quota_guard(); drop trigger assessment_sheet_guard on assessment_sheet; drop function assessment_sheet_guard();

--changeset assessment:objection
-- 复核申请: by whom a grade is about, in the term that the grade names; heard by somebody else than who decided.
create table assessment_objection (
    id               uuid             primary key,
    sheet_id         uuid             not null references assessment_sheet,
    grade_id         uuid             not null references assessment_grade,
    grade_decided_by uuid             not null,
    object_name      text             not null,
    round_title      text             not null,
    decides_path     text collate "C" not null,
    until            date             not null,
    reason           text             not null,
    state            text             not null default 'OPEN',
    filed_by         uuid             not null,
    filed_by_name    text             not null,
    filed_on         date             not null,
    answer           text,
    decided_by       uuid,
    decided_by_name  text,
    decided_on       date,
    cadre_id         uuid,
    region_path      text collate "C" not null,
    unit_path        text collate "C",
    version          bigint           not null default 0,
    constraint assessment_objection_state_known check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    constraint assessment_objection_once unique (grade_id),
    constraint assessment_objection_in_its_term check (filed_on <= until),
    constraint assessment_objection_reason_form check (btrim(reason) <> '' and length(reason) <= 1000),
    constraint assessment_objection_decided_whole check (
        num_nulls(answer, decided_by, decided_by_name, decided_on) = case state when 'OPEN' then 4 else 0 end),
    constraint assessment_objection_heard_by_another check (decided_by <> filed_by and decided_by <> grade_decided_by)
);
create index assessment_objection_scope on assessment_objection (region_path, id);
create index assessment_objection_unit on assessment_objection (unit_path, id);
create index assessment_objection_cadre on assessment_objection (cadre_id) where cadre_id is not null;
create index assessment_objection_sheet on assessment_objection (sheet_id);
create index assessment_objection_open on assessment_objection (decides_path) where state = 'OPEN';
comment on table assessment_objection is '复核申请';
--rollback drop table assessment_objection;

--changeset assessment:only-offices
-- Who is assessed reads what was decided and objects; he writes neither sheets nor grades.
create policy only_offices_write on assessment_sheet as restrictive for insert to zhucun_by_unit, zhucun_by_person with check (false);
create policy only_offices_change on assessment_sheet as restrictive for update to zhucun_by_unit, zhucun_by_person using (false);
create policy only_offices_write on assessment_grade as restrictive for insert to zhucun_by_unit, zhucun_by_person with check (false);
create policy only_offices_change on assessment_objection as restrictive for update to zhucun_by_unit, zhucun_by_person using (false);
--rollback drop policy only_offices_change on assessment_objection; drop policy only_offices_write on assessment_grade; drop policy only_offices_change on assessment_sheet; drop policy only_offices_write on assessment_sheet;
