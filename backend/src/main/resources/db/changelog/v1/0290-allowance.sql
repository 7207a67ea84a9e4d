--liquibase formatted sql

--changeset care:entitlement-moves
-- 应兑现额: what was owed first (amount_due) stays as it was when something of it was paid or is being paid. What a corrected register
-- changes is added in corrected, what was overpaid here and is kept back there in shifted; both are the sums of entitlement_adjustment.
-- Still to be paid is amount_due + corrected + shifted - delivered_amount; what was paid too much and not yet kept back is credit.
alter table entitlement
    drop constraint entitlement_kind_check,
    add constraint entitlement_kind_known check (kind in ('LIVING_ALLOWANCE', 'ACCIDENT_INSURANCE', 'HEALTH_CHECK', 'WORK_FUND',
        'UNIT_FUND', 'ANNUAL_LEAVE', 'RELIEF')),
    drop constraint entitlement_period_check,
    add constraint entitlement_period_form check (period ~ '^\d{4}((-\d{2}){0,2}|(-\d{2}){2}-\d{2,})$'),
    add column corrected      numeric(14, 2) not null default 0,
    add column corrected_days numeric(6, 1),
    add column shifted        numeric(14, 2) not null default 0,
    add column credit         numeric(14, 2) not null default 0 check (credit >= 0),
    add column adjustments    int            not null default 0,
    add column paying         uuid,
    drop constraint entitlement_not_overpaid,
    add constraint entitlement_not_overpaid check (delivered_amount <= amount_due + corrected + shifted + credit);
comment on column entitlement.paying is 'the payment batch that it stands in and that the bank has not answered';
create index entitlement_credit on entitlement (region_path) where credit > 0;
create index entitlement_period on entitlement (kind, period, region_path);
--rollback drop index entitlement_period; drop index entitlement_credit; alter table entitlement drop constraint entitlement_not_overpaid, drop column corrected, drop column corrected_days, drop column shifted, drop column credit, drop column adjustments, drop column paying, drop constraint entitlement_period_form, add constraint entitlement_period_check check (period ~ '^\d{4}(-\d{2})?$'), drop constraint entitlement_kind_known, add constraint entitlement_kind_check check (kind in ('LIVING_ALLOWANCE', 'ACCIDENT_INSURANCE', 'HEALTH_CHECK', 'WORK_FUND', 'ANNUAL_LEAVE')), add constraint entitlement_not_overpaid check (delivered_amount <= amount_due);

--changeset care:adjustment
-- 差额: by how much a corrected register changed what is owed, or what was overpaid in one month and kept back in another (two rows
-- that add up to nothing)
create table entitlement_adjustment (
    id             uuid             primary key,
    entitlement_id uuid             not null references entitlement (id),
    counter_id     uuid references entitlement (id),
    kind           text             not null,
    on_day         date             not null,
    days_before    numeric(6, 1),
    days_after     numeric(6, 1),
    standard       numeric(14, 2),
    amount         numeric(14, 2)   not null,
    cadre_id       uuid             not null,
    region_path    text collate "C" not null,
    unit_path      text collate "C",
    recorded_at    timestamptz      not null default now(),
    constraint entitlement_adjustment_kind_known check (kind in ('CORRECTION', 'OFFSET')),
    constraint entitlement_adjustment_offset_has_two_sides check ((kind = 'OFFSET') = (counter_id is not null)),
    constraint entitlement_adjustment_is_one check (amount <> 0 and counter_id <> entitlement_id)
);
create index entitlement_adjustment_of on entitlement_adjustment (entitlement_id, on_day);
comment on table entitlement_adjustment is 'insert-only — a difference is followed by another one, never changed';
--rollback drop table entitlement_adjustment;

--changeset care:paid-elsewhere splitStatements:false
-- 一人一天一份: the days of a month on which another posting of the same cadre stands for him, the full-time one first and then the later one,
-- wherever it lies. Of it nothing is told but the days.
create function paid_elsewhere(asked uuid, first date) returns datemultirange
    language sql stable security definer parallel safe set search_path = public, pg_temp as
$$
select coalesce(range_agg(daterange(greatest(coalesce(o.arrived_on, o.started_on), first),
                                    least(o.ended_on, (first + interval '1 month')::date - 1), '[]')), '{}')
from posting p
join posting o on o.cadre_id = p.cadre_id
    and (o.full_time_released, o.started_on, o.id) > (p.full_time_released, p.started_on, p.id)
    and coalesce(o.arrived_on, o.started_on) < (first + interval '1 month')::date
    and (o.ended_on is null or o.ended_on >= greatest(coalesce(o.arrived_on, o.started_on), first))
where p.id = asked
$$;
alter function paid_elsewhere(uuid, date) owner to zhucun_registry;
revoke all on function paid_elsewhere(uuid, date) from public;
grant execute on function paid_elsewhere(uuid, date) to zhucun_by_region;
--rollback drop function paid_elsewhere(uuid, date);

--changeset care:allowance-owed splitStatements:false
-- 生活补助应发数: what the register of a month amounts to for everybody on post beneath a path, by the standards that hold there. Half
-- days count half; official trips and training count where the parameter says so. The parameters come as ranges of region_path
-- (policy.Effective); where no daily standard is set nobody is named.
create function allowance_owed(effective jsonb, first date, path text)
    returns table (posting_id uuid, cadre_id uuid, cadre_name text, village_name text, region_path text, unit_path text,
                   daily numeric, due_day int, trips_count boolean, parameter_id uuid,
                   village_days numeric, trip_days numeric, training_days numeric, days numeric, amount numeric)
    language sql stable parallel safe as
$$
with parameter as materialized (
    select x.key, x.lo collate "C" as lo, x.hi collate "C" as hi, x.parameter_id, x.value
    from jsonb_to_recordset(effective) as x (key text, lo text, hi text, parameter_id uuid, value jsonb)),
standard as materialized (
    select greatest(d.lo, t.lo, u.lo) as lo, least(d.hi, t.hi, u.hi) as hi, d.parameter_id, (d.value #>> '{}')::numeric as daily,
           (t.value #>> '{}')::boolean as trips_count, (u.value #>> '{}')::int as due_day
    from parameter d
    join parameter t on t.key = 'attendance.officialTripCounts' and t.lo < d.hi and d.lo < t.hi
    join parameter u on u.key = 'allowance.dueDay' and u.lo < least(d.hi, t.hi) and greatest(d.lo, t.lo) < u.hi
    where d.key = 'allowance.daily.yuan')
select p.id, p.cadre_id, p.cadre_name, p.village_name, p.region_path, p.unit_path, s.daily, s.due_day, s.trips_count, s.parameter_id,
       h.village / 2.0, h.trip / 2.0, h.training / 2.0, c.days, round(c.days * s.daily, 2)
from standard s
join posting p on p.region_path >= s.lo and p.region_path < s.hi
left join attendance_month a on a.prefecture = p.prefecture and a.posting_id = p.id and a.month = first
-- nobody is full-time in two places at once, so only a part-time posting asks
cross join lateral (select case when p.full_time_released then '{}' else paid_elsewhere(p.id, first) end as days) k
cross join lateral (
    select greatest(0, attendance_posted(p.started_on, p.arrived_on, p.ended_on, first, (first + interval '1 month')::date - 1)
                           - length(translate(coalesce(a.am || a.pm, ''), '.', ''))) as village,
           coalesce(attendance_halves(a.am || a.pm, 'O'), 0) as trip,
           coalesce(attendance_halves(a.am || a.pm, 'T'), 0) as training
    where isempty(k.days)
    union all
    select count(*) filter (where l.letter = '.'), count(*) filter (where l.letter = 'O'), count(*) filter (where l.letter = 'T')
    from generate_series(0, (first + interval '1 month')::date - first - 1) d (n)
    cross join lateral (values (coalesce(substr(a.am, d.n + 1, 1), '.')), (coalesce(substr(a.pm, d.n + 1, 1), '.'))) l (letter)
    where not isempty(k.days) and not k.days @> (first + d.n) and first + d.n >= coalesce(p.arrived_on, p.started_on)
      and (p.ended_on is null or first + d.n <= p.ended_on)
    having not isempty(k.days)) h
cross join lateral (select (h.village + case when s.trips_count then h.trip + h.training else 0 end) / 2.0 as days) c
where p.region_path >= path and p.region_path < path || '~'
  and p.started_on < (first + interval '1 month')::date and (p.ended_on is null or p.ended_on >= first)
$$;
--rollback drop function allowance_owed(jsonb, date, text);
