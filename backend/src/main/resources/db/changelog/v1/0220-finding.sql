--liquibase formatted sql

--changeset find:columns
-- 陈述申辩, 整改, 核验方式, 重复发生: what a finding goes through besides its states.
alter table finding
    -- the last day on which the inspected may state or object, and the last day of the rectification: computed once, with the calendar they
    -- were counted by (e.g. 2026:000000#1+620503#2; '-' where a year had none yet and weekends alone were left out)
    add column statement_until    date,
    add column statement_calendar text,
    add column due_calendar       text,
    add column dispute            text,
    add column dispute_decided_by uuid,
    add column campaign_id        uuid,
    add column checklist_item     text,
    add column recurrence_of      uuid references finding,
    -- how grave the finder wrote it, where a recurrence raised it by a step
    add column severity_found     text,
    add column commitment         text,
    add column verification_way   text,
    -- the highest level that has pressed for it since it fell due
    add column urged              text,
    add constraint finding_dispute_known check (dispute in ('OPEN', 'UPHELD', 'DISMISSED')),
    add constraint finding_severity_found_known check (severity_found in ('MINOR', 'MODERATE', 'SERIOUS')),
    add constraint finding_verification_way_known check (verification_way in ('ON_SITE', 'DOCUMENT')),
    add constraint finding_urged_known check (urged in ('COUNTY', 'CITY', 'PROVINCE')),
    add constraint finding_recurs_another check (recurrence_of <> id),
    add constraint finding_statement_is_dated check (state <> 'OPEN' or statement_until is null and dispute is null),
    add constraint finding_dispute_is_decided check ((coalesce(dispute, 'OPEN') <> 'OPEN') = (dispute_decided_by is not null)),
    -- 异议由发现人以外的人裁定
    add constraint finding_finder_is_not_judge check (found_by <> dispute_decided_by),
    -- 核验人不得与整改人、发现人同一: who rectified does not judge either
    add constraint finding_rectifier_is_not_judge check (not dispute_decided_by = any (rectifiers));
create index finding_recurrence on finding (recurrence_of) where recurrence_of is not null;
create index finding_campaign on finding (campaign_id, id) where campaign_id is not null;
create index finding_disputed on finding (region_path) where dispute = 'OPEN';
create index finding_statement_open on finding (statement_until) where statement_until is not null;
create index finding_awaits_rectification on finding (due_on) where state in ('ISSUED', 'RECTIFYING', 'REJECTED', 'REOPENED');
--rollback alter table finding drop column statement_until, drop column statement_calendar, drop column due_calendar, drop column dispute, drop column dispute_decided_by, drop column campaign_id, drop column checklist_item, drop column recurrence_of, drop column severity_found, drop column commitment, drop column verification_way, drop column urged;

--changeset find:counts splitStatements:false
-- 计入: a finding bears on anybody only when the inspected could speak and no objection is open or was upheld. Findings from before there
-- was a statement have no such day and count.
create function finding_counts(f finding, on_day date) returns boolean
    language sql immutable parallel safe as
$$
select f.state <> 'OPEN' and f.dispute is distinct from 'OPEN' and f.dispute is distinct from 'UPHELD'
    and coalesce(f.statement_until < on_day, true)
$$;
--rollback drop function finding_counts(finding, date);

--changeset find:workday splitStatements:false
-- The so-many-th workday after a day where a path lies, and the editions of the calendar that it was counted by. A year whose holidays are
-- not published yet has its weekends only, and the answer says so.
create function workday_after(path text, from_day date, days int) returns table (day date, calendar text)
    language sql stable parallel safe as
$$
with bounds as (
    select extract(year from from_day)::int as first, from_day + greatest(days, 1) * 3 + 30 as last),
     said as (
         select distinct on (e.year, e.region_path) e.year, e.region_path, e.region_code, e.number, e.whole, e.days
         from calendar_edition e, bounds b
         where e.year between b.first and extract(year from b.last) and path like e.region_path || '%'
         order by e.year, e.region_path, e.number desc),
     standing as (
         select s.* from said s
         where length(s.region_path) >= (select max(length(w.region_path)) from said w where w.whole and w.year = s.year)),
     special as (
         select distinct on (d.date) d.date as day, d.kind
         from standing s cross join lateral jsonb_to_recordset(s.days) as d (date date, kind text)
         order by d.date, length(s.region_path) desc),
     due as (
         select n.day::date as day
         from bounds b cross join lateral generate_series(from_day::timestamp + interval '1 day', b.last::timestamp, interval '1 day') n (day)
         left join special x on x.day = n.day::date
         where coalesce(x.kind = 'MAKEUP_WORKDAY', extract(isodow from n.day) <= 5)
         order by n.day offset greatest(days, 1) - 1 limit 1)
select d.day,
       (select string_agg(y.year || ':' || coalesce(
                   (select string_agg(s.region_code || '#' || s.number, '+' order by length(s.region_path)) from standing s where s.year = y.year),
                   '-'), ';' order by y.year)
        from generate_series(extract(year from from_day)::int, extract(year from d.day)::int) y (year))
from due d
$$;
--rollback drop function workday_after(text, date, int);

--changeset find:the-cadre splitStatements:false
-- Whether a person holds the office of a cadre: then he is not the judge of what was found about him, in whatever office.
create function is_the_cadre(person uuid, cadre uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select from office_grant g where g.account_id = person and g.role = 'CADRE' and g.path = cadre::text)
$$;
--rollback drop function is_the_cadre(uuid, uuid);

--changeset find:guard splitStatements:false
-- As before, and: an objection is raised once, in its term, and decided once; a finding that was withdrawn stays where it stands; what a
-- recurrence made of it is settled when it is issued.
create or replace function finding_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    lifted boolean;
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a finding is never deleted' using errcode = 'check_violation', constraint = 'finding_is_kept';
    end if;
    -- care that was not delivered is never laid to those it was owed to (I9); history keeps what it says
    if new.category = 'CARE_NOT_DELIVERED' and new.target_kind in ('CADRE', 'TEAM')
        and (tg_op = 'INSERT' or old.category <> new.category) then
        raise exception 'who was owed the care does not owe it' using errcode = 'check_violation', constraint = 'finding_of_who_owes';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'OPEN' or cardinality(new.rectifiers || new.verifiers || new.speakers) > 0 then
            raise exception 'a finding begins as a draft' using errcode = 'check_violation', constraint = 'finding_state_step';
        end if;
        return new;
    end if;
    if (new.number, new.found_by, new.found_on, new.found_office_path, new.target_kind, new.target_id)
        is distinct from (old.number, old.found_by, old.found_on, old.found_office_path, old.target_kind, old.target_id)
        or not (new.rectifiers @> old.rectifiers and new.verifiers @> old.verifiers and new.speakers @> old.speakers) then
        raise exception 'who found what, and who took part, stays' using errcode = 'check_violation', constraint = 'finding_origin_stays';
    end if;
    -- a recurrence is undone where the first of the chain was withdrawn, and never otherwise
    lifted := old.recurrence_of is not null and new.recurrence_of is null and new.severity = old.severity_found
        and new.severity_found is null
        and exists (select from finding f where f.id = old.recurrence_of and f.dispute = 'UPHELD');
    if old.state <> 'OPEN' and ((new.statement_until, new.category, new.facts, new.clause, new.cadre_id, new.issued_on)
            is distinct from (old.statement_until, old.category, old.facts, old.clause, old.cadre_id, old.issued_on)
        or not lifted and (new.severity, new.severity_found, new.recurrence_of)
            is distinct from (old.severity, old.severity_found, old.recurrence_of)) then
        raise exception 'what was issued stays as it was issued' using errcode = 'check_violation', constraint = 'finding_issue_stays';
    end if;
    if new.state <> old.state and (old.dispute = 'UPHELD' or not (old.state || '>' || new.state) = any (array [
        'OPEN>ISSUED', 'ISSUED>RECTIFYING', 'RECTIFYING>SUBMITTED', 'SUBMITTED>VERIFIED', 'SUBMITTED>REJECTED',
        'REJECTED>RECTIFYING', 'REJECTED>SUBMITTED', 'VERIFIED>CLOSED', 'CLOSED>REOPENED', 'REOPENED>RECTIFYING',
        'REOPENED>SUBMITTED'])) then
        raise exception '% does not lead to %', old.state, new.state using errcode = 'check_violation', constraint = 'finding_state_step';
    end if;
    if old.state = 'OPEN' and new.state = 'ISSUED' and not coalesce(new.statement_until >= new.issued_on, false) then
        raise exception 'who is inspected is heard' using errcode = 'check_violation', constraint = 'finding_dispute_step';
    end if;
    if old.dispute is not null and (new.disputed_by, new.disputed_on) is distinct from (old.disputed_by, old.disputed_on)
        or new.dispute is not distinct from old.dispute and new.dispute_decided_by is distinct from old.dispute_decided_by
        or old.dispute is null and new.dispute is not null and not coalesce(new.disputed_on <= new.statement_until, false) then
        raise exception 'an objection is raised in its term and stays who raised and decided it'
            using errcode = 'check_violation', constraint = 'finding_dispute_step';
    end if;
    if new.cadre_id is not null and (new.dispute_decided_by is distinct from old.dispute_decided_by and is_the_cadre(new.dispute_decided_by, new.cadre_id)
        or exists (select from unnest(new.verifiers) v (account) where v.account <> all (old.verifiers) and is_the_cadre(v.account, new.cadre_id))) then
        raise exception 'nobody judges or verifies what was found about himself'
            using errcode = 'check_violation', constraint = 'finding_cadre_is_not_judge';
    end if;
    if new.dispute is distinct from old.dispute
        and not (coalesce(old.dispute, '') || '>' || coalesce(new.dispute, '')) = any (array ['>OPEN', 'OPEN>UPHELD', 'OPEN>DISMISSED']) then
        raise exception 'an objection is raised and decided once' using errcode = 'check_violation', constraint = 'finding_dispute_step';
    end if;
    return new;
end
$$;
--rollback empty
